"""What the pages of attendance share: the event in sight, forms that call one service."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.attendance.errors import NotAllowed, NotFound
from kentongan.apps.attendance.policies import may_run, may_take
from kentongan.faces.desk.paging import Leaf, Uncounted

PER_PAGE = 40


def event_in_sight(request: HttpRequest, event_id: int) -> Event:
    """The event, if the actor's posts reach it."""
    found = event_of(request.actor, event_id)
    if found is None:
        raise NotFound(_("Kegiatan ini"))
    return found


def event_to_take(request: HttpRequest, event_id: int) -> Event:
    """The event, if the actor notes who comes to it."""
    event = event_in_sight(request, event_id)
    if not may_take(request.actor, event):
        raise NotAllowed
    return event


def event_to_run(request: HttpRequest, event_id: int) -> Event:
    """The event, if the actor rules its attendance."""
    event = event_in_sight(request, event_id)
    if not may_run(request.actor, event):
        raise NotAllowed
    return event


def frame(request: HttpRequest, event: Event, here: str) -> dict[str, Any]:
    """What the head and the tabs of every page need."""
    return {
        "event": event,
        "here": here,
        "may_take": may_take(request.actor, event),
        "may_run": may_run(request.actor, event),
    }


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def asked_words(request: HttpRequest, name: str = "q") -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def number_in(words: str | None) -> int:
    """A key that was sent; 0 for what is no number."""
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 16 else 0
