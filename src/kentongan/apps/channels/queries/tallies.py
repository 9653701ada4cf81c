"""What the channels count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from kentongan.apps.channels.enums import DispatchStatus
from kentongan.apps.channels.models import Dispatch
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Dispatches a unit, from `since` up to but without `until`, by the day of their last try; one query.

    channels.sent  dispatches that arrived, of all that were tried and are settled
    """
    start, end = _moments(since, until)
    tried = Dispatch.objects.filter(
        attempted_at__gte=start,
        attempted_at__lt=end,
        status__in=[DispatchStatus.SENT, DispatchStatus.DEAD, DispatchStatus.UNCERTAIN],
    )
    return list(_tried(_of(tried, units, "item__unit")))


def _tried(rows: QuerySet) -> Iterator[Tally]:
    for unit, n, sent in rows.annotate(n=Count("pk"), sent=Count("pk", filter=Q(status=DispatchStatus.SENT))):
        yield Tally(unit, "channels.sent", sent, of=n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
