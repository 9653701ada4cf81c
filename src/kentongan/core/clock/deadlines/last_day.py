"""The last day of a deadline, without the working: the fast half, used for thousands of cases."""

import calendar as gregorian
from datetime import date, datetime, timedelta

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.receipt import Receiving, day_zero
from kentongan.core.clock.deadlines.rule import Rule, Unit
from kentongan.core.clock.errors import UnclearMoment
from kentongan.core.clock.zones import day_in_zone, in_zone


def last_moment(rule: Rule, event: date | datetime, zone: str) -> datetime:
    """When minutes of the wall clock run out, in `zone`; raises UnclearMoment for a plain date."""
    if not isinstance(event, datetime):
        raise UnclearMoment("Tenggat dalam menit memerlukan jam kejadian, bukan hanya tanggal.")
    return in_zone(event, zone) + timedelta(minutes=rule.amount)


def last_day(rule: Rule, event: date | datetime, calendar: Calendar, receiving: Receiving) -> date:
    """The day on which `rule` runs out, in the zone of the receiver."""
    if rule.unit is Unit.WORKING_DAYS:
        start, _ = day_zero(event, rule, calendar, receiving)
        return calendar.nth_working(start, rule.amount)
    if rule.unit is Unit.CLOCK_MINUTES:
        return last_moment(rule, event, receiving.zone).date()
    return last_plain_day(rule, day_in_zone(event, receiving.zone))


def last_plain_day(rule: Rule, start: date) -> date:
    """The day on which calendar days, months or a fixed date run out; no holiday moves it."""
    if rule.unit is Unit.CALENDAR_DAYS:
        return start + timedelta(days=rule.amount)
    if rule.unit is Unit.CALENDAR_MONTHS:
        return _months_later(start, rule.amount)
    return date(start.year + rule.years_after, rule.month, rule.day)


def _months_later(start: date, months: int) -> date:
    """The same day of a later month; 31 August and six months is the last day of February."""
    years, month = divmod(start.month - 1 + months, 12)
    last = gregorian.monthrange(start.year + years, month + 1)[1]
    return date(start.year + years, month + 1, min(start.day, last))
