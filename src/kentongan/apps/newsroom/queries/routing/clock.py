"""Working time of an office."""

from datetime import datetime, timedelta

from kentongan.apps.newsroom.enums import LookKind
from kentongan.apps.units.models import Unit
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.hours import USUAL_HOURS
from kentongan.core.clock.newsroom import NewsroomClock

STEP_MINUTES = 240
# A working day for what went out ahead of its approvals, two for a sample.
LOOK_MINUTES = {LookKind.FORCED: 510, LookKind.SAMPLED: 2 * 510}


def due_after(calendar: Calendar, unit: Unit, start: datetime, minutes: int) -> datetime:
    """When so many working minutes have run at the office since `start`.

    Where the holidays of a year are not known yet, plain hours count: too early a reminder is better than none.
    """
    try:
        return _clock(calendar, unit).due_after(start, minutes).due_at
    except ClockFault:
        return start + timedelta(minutes=minutes)


def minutes_between(calendar: Calendar, unit: Unit, start: datetime, end: datetime) -> int:
    """Working minutes of the office from one moment to another; plain minutes in years without known holidays."""
    try:
        return _clock(calendar, unit).minutes_between(start, end)
    except ClockFault:
        return max(timedelta(), end - start) // timedelta(minutes=1)


def _clock(calendar: Calendar, unit: Unit) -> NewsroomClock:
    return NewsroomClock(calendar, USUAL_HOURS.opens, USUAL_HOURS.closes, unit.time_zone)
