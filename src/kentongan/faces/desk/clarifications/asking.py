"""What a reader asked of the desk: read from the address, never trusted."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone

from kentongan.apps.clarifications.policies import may_open_remedies
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.foundation.accounts.policy import Permission

_NOON, _CLOSING = time(12), time(16)


def asked_words(request: HttpRequest, name: str) -> str:
    """At most 100 signs; without the one that PostgreSQL knows no text with."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def asked_number(words: str) -> int | None:
    """A key out of an address or a form; None for what is none."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else None


def own_units(request: HttpRequest, permission: Permission) -> Any:
    """The offices of today for which the reader may do it, the nearest first."""
    return (units_visible_to(request.actor, permission) & public_units()).order_by("path")


def first_unit(request: HttpRequest, permission: Permission) -> Unit | None:
    return own_units(request, permission).first()


def moment_of(day: date | None, unit: Unit) -> datetime | None:
    """When something was done that day: now for today, else at noon where the unit stands."""
    if day is None or day >= timezone.localtime(timezone=ZoneInfo(unit.time_zone)).date():
        return None
    return datetime.combine(day, _NOON, ZoneInfo(unit.time_zone))


def closing_of(day: date | None, unit: Unit) -> datetime | None:
    """The end of office hours of a day where the unit stands."""
    return datetime.combine(day, _CLOSING, ZoneInfo(unit.time_zone)) if day else None


def tabs(request: HttpRequest, here: str) -> dict[str, object]:
    """What the tabs need: where the reader is, and whether cases of right of reply are theirs to see."""
    return {"here": here, "opens_remedies": may_open_remedies(request.actor)}
