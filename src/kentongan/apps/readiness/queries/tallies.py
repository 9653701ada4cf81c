"""What readiness counts for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.models import Action, Drill
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Drills and mended lessons a unit, from `since` up to but without `until`; two queries.

    readiness.drills   drills that ended; total: their points of a hundred
    readiness.actions  actions after cases that were done by their day, of those done
    """
    start, end = _moments(since, until)
    drills = Drill.objects.filter(state=DrillState.ENDED, ended_at__gte=start, ended_at__lt=end)
    done = Action.objects.filter(done_at__gte=start, done_at__lt=end)
    return [
        *_drills(_of(drills, units, "case__unit")),
        *_actions(_of(done, units, "review__case__unit")),
    ]


def _drills(rows: QuerySet) -> Iterator[Tally]:
    for unit, n, points in rows.annotate(n=Count("pk"), points=Sum("points")):
        yield Tally(unit, "readiness.drills", n, total=float(points))


def _actions(rows: QuerySet) -> Iterator[Tally]:
    timely = Q(due__gte=TruncDate("done_at", tzinfo=_ZONE))
    for unit, n, good in rows.annotate(n=Count("pk"), good=Count("pk", filter=timely)):
        yield Tally(unit, "readiness.actions", good, of=n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
