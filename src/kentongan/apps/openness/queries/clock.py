"""Deadlines with their working, counted by the calendar of today."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from kentongan.apps.openness.models import CountedBy, Deadline
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend
from kentongan.core.clock.deadlines.receipt import Receiving
from kentongan.core.clock.deadlines.working import Working
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.hours import USUAL_HOURS, OfficeHours
from kentongan.core.clock.proof.explain import explain
from kentongan.core.clock.zones import day_in_zone

SOON = 3


@dataclass(frozen=True, slots=True)
class Left:
    """How much time is left, for a chip with words: `days` are working days, negative once it is late."""

    days: int
    tone: str

    @property
    def late(self) -> int:
        """By how many working days it is late."""
        return max(0, -self.days)


def receiving_of(deadline: Deadline) -> Receiving:
    """How the receipts of this deadline are dated."""
    return Receiving(deadline.zone, hours_of(deadline.closes), deadline.shifts)


def hours_of(closes: time | None) -> OfficeHours | None:
    """Office hours from the closing time that was kept; the opening plays no part in days."""
    return OfficeHours(min(USUAL_HOURS.opens, time(0, 0)), closes) if closes else None


def working_of(deadline: Deadline, calendar: Calendar) -> Working:
    """The whole working as it would be found today, its extension included. Raises ClockFault."""
    receiving = receiving_of(deadline)
    first = due(
        deadline.rule_key,
        deadline.event,
        calendar,
        zone=receiving.zone,
        office_hours=receiving.hours,
        shift_receipt=receiving.shifts,
    )
    if deadline.extended_on is None:
        return first
    reason = next((move.because for move in deadline.history.all() if move.is_extension), "-")
    return extend(
        first,
        calendar,
        reason=reason,
        given_on=min(deadline.extended_on, first.due),
        office_hours=receiving.hours,
    )


def proof_of(deadline: Deadline, calendar: Calendar) -> str:
    """Why it is due that day, in words; the proof of the first day where today's calendar gives another."""
    try:
        working = working_of(deadline, calendar)
    except ClockFault:
        return deadline.proof
    return explain(working) if working.due == deadline.due else deadline.proof


def time_left(deadline: Deadline, calendar: Calendar, now: datetime | None = None) -> Left:
    """Working days between today and the due day, with the tone of the chip."""
    now = now or timezone.now()
    today = day_in_zone(now, deadline.zone)
    try:
        days = calendar.working_between(today, deadline.due)
    except ClockFault:
        days = (deadline.due - today).days
    if now > deadline.due_at:
        return Left(min(days, -1), "stop")
    return Left(days, "warn" if days <= SOON else "ok")


def kept_calendar(row: CountedBy) -> Calendar:
    """The calendar that was in force at the last dating."""
    holidays = [
        Holiday(date.fromisoformat(day), name, HolidayKind(kind), "", is_estimate=estimate, region=region)
        for day, name, kind, region, estimate in row.holidays
    ]
    return Calendar(holidays, years=[KnownYear(year, sure) for year, sure in row.years])


def packed(calendar: Calendar) -> dict[str, list]:
    """What must be kept of a calendar to count by it again."""
    return {
        "holidays": [
            [one.day.isoformat(), one.name, one.kind.value, one.region, one.is_estimate]
            for one in calendar.holidays
            if one.is_valid
        ],
        "years": [[year.year, year.is_confirmed] for year in calendar.years.values()],
    }
