"""Finding an office, looking at it, moving it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.units import policies
from kentongan.apps.units.errors import NotFound
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_of
from kentongan.apps.units.queries.units import (
    ancestors,
    children,
    public_units,
    regions,
    search_units,
    unit_by_key,
)
from kentongan.apps.units.services.moving import move_unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.units.forms import MoveForm
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere
from kentongan.foundation.errors import KentonganError

PER_PAGE = 40


@staff_required
def office_list(request: HttpRequest) -> HttpResponse:
    """The regions, or what a search finds."""
    words = request.GET.get("q", "").strip()[:100]
    page = None
    if words:
        among = Unit.objects.all() if request.GET.get("tutup") else None
        page = Paginator(search_units(words, among=among).select_related("parent"), PER_PAGE).get_page(
            request.GET.get("page")
        )
    shown = {
        "query": words,
        "page": page,
        "regions": [] if words else regions().annotate(below=_open_below()),
        "centre": []
        if words
        else public_units().filter(type__in=("ministry", "directorate")).order_by("path"),
        "own": [] if words else Unit.objects.filter(path__in={post.path for post in request.actor.posts}),
        **tabs(request),
    }
    return render(request, "desk/units/office_list.html", shown)


@staff_required
def office_page(request: HttpRequest, key: str) -> HttpResponse:
    """One office: its names, its place in the tree, the people in it."""
    unit = unit_or_not_found(key)
    actor = request.actor
    manages = policies.may_manage_people(actor, unit)
    shown = {
        "unit": unit,
        "above": ancestors(unit),
        "below": children(unit),
        "aliases": unit.aliases.order_by("text"),
        "names": unit.names.order_by("-valid_from"),
        "affiliations": unit.affiliations.select_related("parent").order_by("-valid_from"),
        "officers": officers_of(unit) if manages or may(actor, Permission.STORY_READ, unit.path) else [],
        "manages_people": manages and bool(policies.roles_open_to(actor, unit)),
        "manages_unit": policies.may_manage_unit(actor, unit),
        "is_closed": bool(unit.active_to and unit.active_to < timezone.localdate()),
    }
    return render(request, "desk/units/office_page.html", shown)


@staff_required
def office_move(request: HttpRequest, key: str) -> HttpResponse:
    """Puts an office under another superior."""
    unit = unit_or_not_found(key)
    policies.ask_to_manage(request.actor, unit)
    form = MoveForm(request.POST or None, initial={"since": timezone.localdate()})
    if request.method == "POST" and form.is_valid() and _moved(request, unit, form):
        return redirect("office_page", key=unit.key)
    return render(request, "desk/units/office_move.html", {"unit": unit, "form": form})


def _moved(request: HttpRequest, unit: Unit, form: MoveForm) -> bool:
    parent = unit_by_key(form.cleaned_data["parent"])
    if parent is None:
        form.add_error("parent", _("Tidak ada satuan dengan kunci itu."))
        return False
    try:
        move_unit(
            actor=request.actor,
            unit_id=unit.pk,
            parent_id=parent.pk,
            since=form.cleaned_data["since"],
            letter=form.cleaned_data["letter"],
        )
    except KentonganError as error:
        form.add_error(None, error.message)
        return False
    messages.success(
        request, _("%(unit)s kini berada di bawah %(parent)s.") % {"unit": unit.name, "parent": parent.name}
    )
    return True


def _open_below() -> Count:
    return Count(
        "children", filter=Q(children__active_to=None) | Q(children__active_to__gte=timezone.localdate())
    )


def unit_or_not_found(key: str) -> Unit:
    """The office with that key. Raises NotFound."""
    unit = unit_by_key(key)
    if unit is None:
        raise NotFound(_("Satuan itu tidak ada."))
    return unit


def tabs(request: HttpRequest) -> dict[str, bool]:
    """Which of the neighbouring pages the actor may open."""
    return {
        "opens_people": may_anywhere(request.actor, Permission.PEOPLE_MANAGE),
        "opens_officials": policies.may_read_officials(request.actor),
        "opens_import": may_anywhere(request.actor, Permission.UNIT_MANAGE),
    }
