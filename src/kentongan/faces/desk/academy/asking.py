"""What the pages of events share: tabs, offices to choose from, the event in sight, forms that call one service."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Event
from kentongan.apps.academy.policies import may_manage_event, may_plan_anywhere
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk import filling
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
filled = partial(filling.filled, template="desk/academy/form.html")


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need."""
    return {"here": here, "may_plan": may_plan_anywhere(request.actor)}


def asked_words(request: HttpRequest, name: str = "q") -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def keys_of(values: list[str]) -> list[int]:
    """The keys among what was sent."""
    return [int(one) for one in values if one.isascii() and one.isdigit() and len(one) < 10][:1000]


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def offices(request: HttpRequest) -> QuerySet[Unit]:
    """The offices of today for which the actor may hold events, widest first."""
    return (units_visible_to(request.actor, Permission.EVENT_MANAGE) & public_units()).order_by("path")


def event_in_sight(request: HttpRequest, event_id: int) -> Event:
    """The event, if the actor's posts cover it or one of their offices is invited."""
    found = event_of(request.actor, event_id)
    if found is None:
        raise NotFound(_("Kegiatan ini"))
    return found


def event_to_manage(request: HttpRequest, event_id: int) -> Event:
    """The event, if the actor runs it."""
    event = event_in_sight(request, event_id)
    if not may_manage_event(request.actor, event):
        raise NotAllowed
    return event


def tried(request: HttpRequest, act: Callable[[], object], said: str) -> bool:
    """Calls one service for a button; what it refuses is told on the page the button stands on."""
    try:
        act()
    except (BadWords, WrongStage) as error:
        messages.error(request, error.message)
        return False
    messages.success(request, said)
    return True
