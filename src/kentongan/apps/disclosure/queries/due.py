"""When periodic information is to be renewed, with the working shown."""

from datetime import date

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.units.models import Unit
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.working import Working
from kentongan.core.clock.proof.explain import explain
from kentongan.foundation.workdays.queries import calendar

RULE = "periodic_refresh"


def refresh_working(
    klass: str, refreshed_on: date, unit: Unit, *, today: date, days: Calendar | None = None
) -> Working | None:
    """The deadline of an entry renewed on a day, None for a class without one. Two queries without `days`."""
    if klass != EntryClass.PERIODIC:
        return None
    # The rule of today judges old papers, too: what was renewed before the law is overdue, not undatable.
    return due(RULE, refreshed_on, days or calendar(), zone=unit.time_zone, on=today)


def due_proof(entry: Entry, *, today: date, language: str = "id") -> str:
    """How the day was found, line by line; "" where the law sets none."""
    working = refresh_working(entry.klass, entry.refreshed_on, entry.unit, today=today)
    return explain(working, language if language in ("id", "en") else "id") if working else ""
