"""What the information service counts for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum

from kentongan.apps.openness.enums import Status
from kentongan.apps.openness.models import Objection, Request
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")

_SPENT = ExpressionWrapper(F("closed_at") - F("received_at"), output_field=DurationField())


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Requests for information a unit, from `since` up to but without `until`; three queries.

    openness.requests    requests that came in
    openness.on_time     notices that went out before their deadline, of all notices that went out then
    openness.days        requests that were answered then; total: days from receipt to notice
    openness.objections  objections that were filed
    """
    start, end = _moments(since, until)
    received = Request.objects.filter(received_at__gte=start, received_at__lt=end)
    answered = Request.objects.filter(
        status=Status.ANSWERED,
        closed_at__gte=start,
        closed_at__lt=end,
        deadlines__rule_key="kip_answer",
    )
    filed = Objection.objects.filter(filed_at__gte=start, filed_at__lt=end)
    return [
        *_counted(_of(received, units, "unit"), "openness.requests"),
        *_answered(_of(answered, units, "unit")),
        *_counted(_of(filed, units, "request__unit"), "openness.objections"),
    ]


def _counted(rows: QuerySet, measure: str) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, measure, n)


def _answered(rows: QuerySet) -> Iterator[Tally]:
    """A request has one deadline for its answer, so that the join doubles nothing."""
    timely = Q(closed_at__lte=F("deadlines__due_at"))
    for unit, n, good, spent in rows.annotate(
        n=Count("pk"), good=Count("pk", filter=timely), spent=Sum(_SPENT)
    ):
        yield Tally(unit, "openness.on_time", good, of=n)
        yield Tally(unit, "openness.days", n, total=spent.total_seconds() / 86_400)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
