"""How complete a register is: the checklist of an office, and the branches below it."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.errors import NotAllowed, NotFound
from kentongan.apps.disclosure.policies import may_keep_register, may_open_register
from kentongan.apps.disclosure.queries.entries import own_office, register_units
from kentongan.apps.disclosure.queries.figures import register_figures
from kentongan.apps.disclosure.queries.standing import Line, Presence, checklist, standing_below
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.tabs import tabs


@staff_required
def register_check(request: HttpRequest) -> HttpResponse:
    """The checklist of my own office."""
    if not may_open_register(request.actor):
        raise NotAllowed
    unit = own_office(request.actor)
    if unit is None:
        raise NotFound
    return _page(request, unit)


@staff_required
def register_check_unit(request: HttpRequest, key: str) -> HttpResponse:
    """The checklist of an office in my branch."""
    if not may_open_register(request.actor):
        raise NotAllowed
    unit = register_units(request.actor).filter(key=key).first()
    if unit is None:
        raise NotFound
    return _page(request, unit)


def _page(request: HttpRequest, unit: Unit) -> HttpResponse:
    today = timezone.localdate()
    lines = checklist(unit, today=today)
    needed = [line for line in lines if line.item.is_needed]
    parents = register_units(request.actor).filter(pk=unit.parent_id) if unit.parent_id else []
    shown = {
        "unit": unit,
        "above": next(iter(parents), None),
        "groups": _by_class(lines),
        "present": sum(line.presence == Presence.PRESENT for line in needed),
        "stale": sum(line.presence == Presence.STALE for line in needed),
        "needed": len(needed),
        "below": standing_below(unit, today=today),
        "figures": register_figures(unit.path or ""),
        "may_keep": may_keep_register(request.actor, unit),
        "today": today,
        **tabs(request.actor, "check"),
    }
    return render(request, "desk/disclosure/checklist.html", shown)


def _by_class(lines: list[Line]) -> list[tuple[str, str, list[Line]]]:
    """The lines under the label of their class."""
    labels = dict(EntryClass.choices)
    return [
        (klass, labels[klass], list(group))
        for klass, group in groupby(lines, key=lambda line: line.item.klass)
    ]
