"""What statements count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from kentongan.apps.statements.enums import Operation
from kentongan.apps.statements.models import PublicUpdate
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Entries of public case pages a unit, from `since` up to but without `until`; one query.

    statements.released   statements and warnings that came out
    statements.corrected  corrections and withdrawals of such, of all entries
    """
    start, end = _moments(since, until)
    rows = PublicUpdate.objects.filter(released_at__gte=start, released_at__lt=end)
    return list(_entries(_of(rows, units, "case__unit")))


def _entries(rows: QuerySet) -> Iterator[Tally]:
    first = Q(operation=Operation.PUBLISH)
    for unit, n, new in rows.annotate(n=Count("pk"), new=Count("pk", filter=first)):
        if new:
            yield Tally(unit, "statements.released", new)
        yield Tally(unit, "statements.corrected", n - new, of=n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
