"""What the pages of the agenda share: the office and the day asked for, tabs, items in sight, buttons."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Item, Series
from kentongan.apps.agenda.policies import may_open_desk, may_plan, may_plan_anywhere
from kentongan.apps.agenda.queries.items import item_of
from kentongan.apps.agenda.queries.series import series_visible_to
from kentongan.apps.agenda.queries.today import own_office, today_in
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk import filling
from kentongan.foundation.accounts.policy import Permission

filled = partial(filling.filled, template="desk/agenda/form.html")


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need; refuses who has no agenda to read."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    return {"here": here, "may_plan": may_plan_anywhere(request.actor)}


def planner(request: HttpRequest) -> None:
    """Refuses who plans for no office."""
    if not may_plan_anywhere(request.actor):
        raise NotAllowed


def office_asked(request: HttpRequest, permission: Permission = Permission.AGENDA_READ) -> Unit | None:
    """The office that the address names, within reach; None where it names none."""
    given = request.GET.get("satuan", "")
    if not given:
        return None
    key = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
    found = units_visible_to(request.actor, permission).filter(pk=key).first()
    if found is None:
        raise NotFound(_("Satuan ini"))
    return found


def office_at_home(request: HttpRequest) -> Unit:
    """The reader's own office."""
    found = own_office(request.actor)
    if found is None:
        raise NotAllowed
    return found


def offices(request: HttpRequest) -> QuerySet[Unit]:
    """The offices of today for which the actor may plan, widest first."""
    return (units_visible_to(request.actor, Permission.AGENDA_PLAN) & public_units()).order_by("path")


def day_asked(request: HttpRequest, office: Unit) -> date:
    """The day in the address; today at the office for anything else."""
    today = today_in(office)
    try:
        found = date.fromisoformat(request.GET.get("tanggal", "")[:10])
    except ValueError:
        return today
    return found if 2000 <= found.year <= 2100 else today


def item_in_sight(request: HttpRequest, item_id: int) -> Item:
    """The item, if the actor sees it."""
    found = item_of(request.actor, item_id)
    if found is None:
        raise NotFound(_("Agenda ini"))
    return found


def item_to_plan(request: HttpRequest, item_id: int) -> Item:
    """The item, if the actor plans for its office."""
    item = item_in_sight(request, item_id)
    if not may_plan(request.actor, item.unit):
        raise NotAllowed
    return item


def series_to_plan(request: HttpRequest, series_id: int) -> Series:
    """The routine, if the actor plans for its office."""
    found = series_visible_to(request.actor).filter(pk=series_id).first()
    if found is None:
        raise NotFound(_("Agenda rutin ini"))
    return found


def tried(request: HttpRequest, act: Callable[[], object], said: str) -> bool:
    """Calls one service for a button; what it refuses is told on the page the button stands on."""
    try:
        act()
    except (BadWords, WrongStage) as error:
        messages.error(request, error.message)
        return False
    if said:
        messages.success(request, said)
    return True
