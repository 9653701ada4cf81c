"""Routines: who may see which, and the days a rule means."""

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.agenda.models import Item, Series
from kentongan.core.agenda.recurrence import Every, Rule, days_of
from kentongan.core.clock.days.holiday import Holiday, HolidayKind
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.workdays.queries import calendar


def series_visible_to(actor: Actor) -> QuerySet[Series]:
    """Routines of the offices that `actor` plans for, the longest running first."""
    rows = within(Series.objects.select_related("unit"), actor, Permission.AGENDA_PLAN)
    return rows.order_by("-ends_on", "-id")


def coming_days(series: Series, *, most: int = 10) -> list[Item]:
    """The next days of a routine, those called off and those that differ among them; one query."""
    rows = series.items.filter(ends_at__gt=timezone.now()).select_related("unit")
    return list(rows.order_by("starts_at", "id")[:most])


def rule_of(series: Series) -> Rule:
    return Rule(
        every=Every(series.every),
        starts_on=series.starts_on,
        ends_on=series.ends_on,
        interval=series.interval,
        weekdays=frozenset(series.weekdays),
    )


def days_meant(series: Series) -> Iterator[date]:
    """The days of the rule; without holidays where it skips them (two queries)."""
    days = list(days_of(rule_of(series)))
    if not series.skips_holidays:
        yield from days
        return
    known = calendar()
    yield from (day for day in days if not any(_closes(one) for one in known.holidays_on(day)))


def _closes(holiday: Holiday) -> bool:
    """National holidays and joint leave close every office; a regional one not every region's."""
    return holiday.is_valid and holiday.kind is not HolidayKind.REGIONAL
