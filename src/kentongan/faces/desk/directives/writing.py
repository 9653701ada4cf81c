"""Drafting, issuing and ending directives at the desk."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.directives.enums import SourceKind
from kentongan.apps.directives.errors import NotAllowed, Refused
from kentongan.apps.directives.models import Directive
from kentongan.apps.directives.policies import may_draft_anywhere, may_issue
from kentongan.apps.directives.queries.directives import directive_visible_to, events_to_name, issuing_offices
from kentongan.apps.directives.services import drafting, issuing
from kentongan.apps.directives.services.example import five_points
from kentongan.apps.units.queries.units import regions
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.directives.forms import DirectiveForm, PointForms, initial_of


@staff_required
def directive_add(request: HttpRequest) -> HttpResponse:
    """A new directive: blank, from the worked example, or from an event."""
    if not may_draft_anywhere(request.actor):
        raise NotAllowed
    form, points = _forms(request, *_beginning(request))
    if _is_good(request, form, points):
        try:
            row = drafting.draft_directive(
                actor=request.actor, unit_id=form.cleaned_data["unit"].pk, words=form.words(points)
            )
        except Refused as error:
            _point_at(form, error)
        else:
            messages.success(request, _("Rancangan disimpan. Periksa, lalu terbitkan."))
            return redirect("directive_page", directive_id=row.pk)
    return _shown(request, form, points, heading=_("Arahan baru"))


@staff_required
def directive_change(request: HttpRequest, directive_id: int) -> HttpResponse:
    """A draft written anew."""
    row = directive_visible_to(request.actor, directive_id)
    if not may_issue(request.actor, row.unit):
        raise NotAllowed
    if not row.is_draft:
        raise Refused(_("Arahan ini sudah terbit. Perbaiki lewat edisi baru."))
    lines = list(row.points.values("words", "indicator", "proof", "due"))
    form, points = _forms(request, initial_of(row), lines, row)
    form.fields["unit"].disabled = True
    if _is_good(request, form, points):
        try:
            drafting.change_directive(actor=request.actor, directive_id=row.pk, words=form.words(points))
        except Refused as error:
            _point_at(form, error)
        else:
            messages.success(request, _("Rancangan disimpan."))
            return redirect("directive_page", directive_id=row.pk)
    return _shown(request, form, points, heading=_("Ubah rancangan"), directive=row)


@staff_required
@require_POST
def directive_issue(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Numbers and addresses a draft."""
    row = issuing.issue_directive(actor=request.actor, directive_id=directive_id)
    messages.success(
        request, _("Arahan %(code)s terbit. Satuan yang dituju diberi tahu.") % {"code": row.code}
    )
    return redirect("directive_page", directive_id=row.pk)


@staff_required
@require_POST
def directive_revise(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Begins the next edition."""
    row = drafting.revise_directive(actor=request.actor, directive_id=directive_id)
    messages.success(request, _("Edisi berikutnya disusun. Edisi lama berlaku sampai yang baru terbit."))
    return redirect("directive_change", directive_id=row.pk)


@staff_required
@require_POST
def directive_discard(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Throws a draft away."""
    drafting.discard_directive(actor=request.actor, directive_id=directive_id)
    messages.success(request, _("Rancangan dibuang."))
    return redirect("directive_list")


@staff_required
@require_POST
def directive_widen(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Lets new offices of the scope in."""
    count = issuing.let_new_offices_in(actor=request.actor, directive_id=directive_id)
    said = (
        _("%(count)s satuan baru ditambahkan.") % {"count": count} if count else _("Tidak ada satuan baru.")
    )
    messages.success(request, said)
    return redirect("directive_page", directive_id=directive_id)


@staff_required
@require_POST
def directive_close(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Ends a directive."""
    closing = request.POST.get("closing", "")
    issuing.close_directive(actor=request.actor, directive_id=directive_id, closing=closing)
    messages.success(request, _("Arahan ditutup. Pengingat berhenti."))
    return redirect("directive_page", directive_id=directive_id)


def _beginning(request: HttpRequest) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What a new form holds: today, and the worked example or the event where asked for."""
    today = timezone.localdate()
    asked = request.GET.get("kegiatan", "")
    event = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None
    kind = SourceKind.EVENT if event else SourceKind.OFFICIAL
    initial: dict[str, Any] = {"given_on": today, "source_kind": kind, "event": event}
    if request.GET.get("contoh") != "lima":
        return initial, []
    words = five_points(given_on=today, source_kind=kind)
    lines = [
        {"words": point.words, "indicator": point.indicator, "proof": point.proof, "due": point.due}
        for point in words.points
    ]
    return initial | {"title": words.title, "summary": words.summary}, lines


def _forms(
    request: HttpRequest, initial: dict[str, Any], lines: list[dict[str, Any]], row: Directive | None = None
) -> tuple[DirectiveForm, Any]:
    given = request.POST if request.method == "POST" else None
    units = issuing_offices(request.actor)
    first = units.first()
    below = regions().filter(path__startswith=first.path) if first else regions().none()
    form = DirectiveForm(
        given,
        initial={"unit": first} | initial,
        units=units,
        regions=below,
        events=events_to_name(request.actor),
        edition=row.edition if row else 1,
    )
    return form, PointForms(given, initial=lines, prefix="p")


def _is_good(request: HttpRequest, form: DirectiveForm, points: Any) -> bool:
    return request.method == "POST" and all([form.is_valid(), points.is_valid()])


def _point_at(form: DirectiveForm, error: Refused) -> None:
    form.add_error(error.code if error.code in form.fields else None, error.message)


def _shown(request: HttpRequest, form: DirectiveForm, points: Any, **more: Any) -> HttpResponse:
    is_wrong = bool(form.errors or (points.is_bound and points.total_error_count()))
    return render(
        request,
        "desk/directives/form.html",
        {"form": form, "points": points, **more},
        status=400 if is_wrong else 200,
    )
