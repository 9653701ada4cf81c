"""What the registers count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet

from kentongan.apps.disclosure.enums import EntryStatus
from kentongan.apps.disclosure.models import Entry
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Lines of the list of public information a unit, from `since` up to but without `until`; two queries.

    disclosure.published  lines that came out then and still stand
    disclosure.withdrawn  lines that were withdrawn then
    """
    start, end = _moments(since, until)
    out = Entry.objects.filter(status=EntryStatus.PUBLISHED, published_at__gte=start, published_at__lt=end)
    gone = Entry.objects.filter(status=EntryStatus.WITHDRAWN, withdrawn_at__gte=start, withdrawn_at__lt=end)
    return [
        *_counted(_of(out, units, "unit"), "disclosure.published"),
        *_counted(_of(gone, units, "unit"), "disclosure.withdrawn"),
    ]


def _counted(rows: QuerySet, measure: str) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, measure, n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
