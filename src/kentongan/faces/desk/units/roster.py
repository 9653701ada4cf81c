"""The roster of officials: who holds which post, on which day."""

from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.units import policies
from kentongan.apps.units.errors import NotAllowed, NotFound
from kentongan.apps.units.models import Official, Unit
from kentongan.apps.units.queries.officials import (
    in_office_on,
    is_running,
    officials_kept_by,
    officials_visible_to,
    search_officials,
)
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.apps.units.services.roster import keeping
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.units.roster_forms import OfficialForm, TermEndForm
from kentongan.faces.desk.units.units import tabs
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.errors import KentonganError

PER_PAGE = 40


@staff_required
def official_list(request: HttpRequest) -> HttpResponse:
    """Who holds which post on a day (today without one), in the branches of the actor; all terms on request."""
    if not policies.may_read_officials(request.actor):
        raise NotAllowed(_("Anda tidak mengelola daftar pejabat."))
    words = request.GET.get("q", "").strip()[:100]
    day, every = _day(request), bool(request.GET.get("semua"))
    rows = search_officials(officials_visible_to(request.actor), words)
    page = Uncounted(rows if every else in_office_on(rows, day), PER_PAGE).page(request.GET.get("page", ""))
    shown = {
        "page": page,
        "rows": [(row, is_running(row, on=day), _may_keep(request, row)) for row in page],
        "query": words,
        "day": day,
        "today": timezone.localdate(),
        "every": every,
        "keeps": may_anywhere(request.actor, Permission.OFFICIAL_MANAGE),
        **tabs(request),
    }
    return render(request, "desk/units/official_list.html", shown)


@staff_required
def official_add(request: HttpRequest) -> HttpResponse:
    """Writes a term into the roster of one of the actor's offices."""
    units = offices(request.actor)
    first = {"unit": units.filter(key=request.GET.get("satuan", "")[:80]).first()}
    form = OfficialForm(
        request.POST or None, units=units, initial={key: one for key, one in first.items() if one}
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = keeping.add_official(
                actor=request.actor,
                unit_id=form.cleaned_data["unit"].pk,
                words=form.words(),
                replaces=form.cleaned_data["replaces"],
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("%(name)s masuk daftar pejabat.") % {"name": made.name})
            return redirect("official_list")
    status = 400 if form.errors else 200
    return render(request, "desk/units/official_add.html", {"form": form, **tabs(request)}, status=status)


@staff_required
def official_correct(request: HttpRequest, official_id: int) -> HttpResponse:
    """Mends a term that was written wrongly."""
    row = _own(request, official_id)
    form = OfficialForm(request.POST or None, official=row)
    if request.method == "POST" and form.is_valid():
        try:
            keeping.correct_official(actor=request.actor, official_id=row.pk, words=form.words())
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Catatan %(name)s diperbaiki.") % {"name": row.name})
            return redirect("official_list")
    shown = {"form": form, "row": row, **tabs(request)}
    return render(request, "desk/units/official_correct.html", shown, status=400 if form.errors else 200)


@staff_required
def official_end(request: HttpRequest, official_id: int) -> HttpResponse:
    """Asks for the last day of a term, and ends it."""
    row = _own(request, official_id)
    form = TermEndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            keeping.end_official(
                actor=request.actor, official_id=row.pk, last_day=form.cleaned_data["last_day"]
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Masa jabatan %(name)s diakhiri.") % {"name": row.name})
            return redirect("official_list")
    shown = {"form": form, "row": row, **tabs(request)}
    return render(request, "desk/units/official_end.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def official_remove(request: HttpRequest, official_id: int) -> HttpResponse:
    """Takes out a term that never was."""
    row = _own(request, official_id)
    keeping.remove_official(actor=request.actor, official_id=row.pk)
    messages.success(request, _("Catatan %(name)s dihapus dari daftar.") % {"name": row.name})
    return redirect("official_list")


def offices(actor: Actor) -> QuerySet[Unit]:
    """The offices of today whose roster the actor keeps, widest first. Raises NotAllowed without any."""
    if not may_anywhere(actor, Permission.OFFICIAL_MANAGE):
        raise NotAllowed(_("Anda tidak mengelola daftar pejabat."))
    return (units_visible_to(actor, Permission.OFFICIAL_MANAGE) & public_units()).order_by("path")


def _own(request: HttpRequest, official_id: int) -> Official:
    row = officials_kept_by(request.actor).filter(pk=official_id).first()
    if row is None:
        raise NotFound(_("Pejabat itu tidak ada dalam daftar Anda."))
    return row


def _may_keep(request: HttpRequest, row: Official) -> bool:
    return policies.may_manage_officials(request.actor, row.unit)


def _day(request: HttpRequest) -> date:
    """The day asked for; today for what is no day."""
    try:
        return parse_date(request.GET.get("hari", "")[:10]) or timezone.localdate()
    except ValueError:
        return timezone.localdate()
