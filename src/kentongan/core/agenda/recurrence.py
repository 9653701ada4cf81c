"""Days that come again by a simple rule: every working weekday, some weekdays, a day of the month."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LONGEST = timedelta(days=366)


class Every(StrEnum):
    """How a day comes again."""

    WORKDAY = "workday"  # Monday to Friday
    WEEK = "week"  # the weekdays named, every `interval` weeks
    MONTH_DAY = "month_day"  # the same number of the month; months without it are left out
    MONTH_WEEKDAY = "month_weekday"  # such as the second Tuesday; a fifth one means the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """From `starts_on` to `ends_on`, both included. `weekdays`: Monday is 0; only for WEEK."""

    every: Every
    starts_on: date
    ends_on: date
    interval: int = 1
    weekdays: frozenset[int] = frozenset()

    def faults(self) -> tuple[str, ...]:
        """The names of the parts that make no sense."""
        found = []
        if not self.starts_on <= self.ends_on <= self.starts_on + LONGEST:
            found.append("ends_on")
        if not 1 <= self.interval <= 12:
            found.append("interval")
        if self.every is Every.WEEK and (not self.weekdays or not self.weekdays <= frozenset(range(7))):
            found.append("weekdays")
        return tuple(found)


def days_of(rule: Rule, *, skipped: Container[date] = ()) -> Iterator[date]:
    """The days of a sound rule in their order, each once, without those skipped."""
    day = rule.starts_on
    while day <= rule.ends_on:
        if _falls_on(rule, day) and day not in skipped:
            yield day
        day += timedelta(days=1)


def _falls_on(rule: Rule, day: date) -> bool:
    if rule.every is Every.WORKDAY:
        return day.weekday() < 5
    if rule.every is Every.WEEK:
        return day.weekday() in rule.weekdays and _weeks_from(rule.starts_on, day) % rule.interval == 0
    if _months_from(rule.starts_on, day) % rule.interval:
        return False
    if rule.every is Every.MONTH_DAY:
        return day.day == rule.starts_on.day
    return day.weekday() == rule.starts_on.weekday() and _is_nth(day, (rule.starts_on.day - 1) // 7)


def _weeks_from(start: date, day: date) -> int:
    """Weeks begin on Monday, whatever weekday the rule began on."""
    return (day - (start - timedelta(days=start.weekday()))).days // 7


def _months_from(start: date, day: date) -> int:
    return (day.year - start.year) * 12 + day.month - start.month


def _is_nth(day: date, nth: int) -> bool:
    if nth == 4:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 == nth
