"""What the crisis room counts for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum

from kentongan.apps.crisis.enums import CaseStatus, Severity
from kentongan.apps.crisis.models import Case
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")

_WAITED = ExpressionWrapper(F("first_statement_at") - F("detected_at"), output_field=DurationField())
_SPOKEN = Q(first_statement_at__gte=F("detected_at"))


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Real cases a unit, from `since` up to but without `until`, by the day that they were known; two queries.

    crisis.cases            cases, drills and merged ones left out
    crisis.grave            of those, the ones that are a crisis or a national crisis by now, of all
    crisis.first_statement  cases with a first statement, of those graver than an issue; total: minutes to it
    crisis.stood_down       cases whose alert ended then
    """
    start, end = _moments(since, until)
    real = Case.objects.filter(is_drill=False).exclude(status=CaseStatus.MERGED)
    known = real.filter(detected_at__gte=start, detected_at__lt=end)
    ended = real.filter(stood_down_at__gte=start, stood_down_at__lt=end)
    return [*_known(_of(known, units, "unit")), *_ended(_of(ended, units, "unit"))]


def _known(rows: QuerySet) -> Iterator[Tally]:
    spoken = _SPOKEN & Q(severity__gt=Severity.ISSUE)
    for unit, n, grave, asked, spoke, waited in rows.annotate(
        n=Count("pk"),
        grave=Count("pk", filter=Q(severity__gte=Severity.CRISIS)),
        asked=Count("pk", filter=Q(severity__gt=Severity.ISSUE)),
        spoke=Count("pk", filter=spoken),
        waited=Sum(_WAITED, filter=spoken),
    ):
        yield Tally(unit, "crisis.cases", n)
        yield Tally(unit, "crisis.grave", grave, of=n)
        if asked:
            minutes = waited.total_seconds() / 60 if waited else 0.0
            yield Tally(unit, "crisis.first_statement", spoke, of=asked, total=minutes)


def _ended(rows: QuerySet) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, "crisis.stood_down", n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
