"""What the audits of sites count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet, Sum

from kentongan.apps.siteaudit.enums import FollowUpState
from kentongan.apps.siteaudit.models import FollowUp, Result
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Judged sites and mended findings a unit, from `since` up to but without `until`; two queries.

    siteaudit.score   results that persons confirmed, current ones; total: their points of a hundred
    siteaudit.mended  tasks of mending that were closed
    """
    start, end = _moments(since, until)
    judged = Result.objects.filter(
        judged_on__gte=since, judged_on__lt=until, is_current=True, total__isnull=False
    )
    closed = FollowUp.objects.filter(state=FollowUpState.CLOSED, closed_at__gte=start, closed_at__lt=end)
    return [*_judged(_of(judged, units, "unit")), *_mended(_of(closed, units, "site__unit"))]


def _judged(rows: QuerySet) -> Iterator[Tally]:
    for unit, n, points in rows.annotate(n=Count("pk"), points=Sum("total")):
        yield Tally(unit, "siteaudit.score", n, total=float(points))


def _mended(rows: QuerySet) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, "siteaudit.mended", n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
