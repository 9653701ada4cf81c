"""What clarifications count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q, QuerySet

from kentongan.apps.clarifications.enums import ClaimStatus, Outcome
from kentongan.apps.clarifications.models import Claim, Remedy
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Claims and cases of right of reply a unit, from `since` up to but without `until`; three queries.

    clarifications.claims    claims that were noted, repeated ones left out
    clarifications.answered  public answers that came in time, of those that had a deadline
    clarifications.served    cases of right of reply that were served, wholly or partly, of those that ended
    """
    start, end = _moments(since, until)
    noted = Claim.objects.filter(created_at__gte=start, created_at__lt=end).exclude(status=ClaimStatus.REPEAT)
    answered = Claim.objects.filter(
        status__in=ClaimStatus.public(), published_at__gte=start, published_at__lt=end, due_at__isnull=False
    )
    ended = Remedy.objects.filter(closed_at__gte=start, closed_at__lt=end)
    return [
        *_noted(_of(noted, units, "unit")),
        *_answered(_of(answered, units, "unit")),
        *_served(_of(ended, units, "unit")),
    ]


def _noted(rows: QuerySet) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, "clarifications.claims", n)


def _answered(rows: QuerySet) -> Iterator[Tally]:
    for unit, n, timely in rows.annotate(
        n=Count("pk"), timely=Count("pk", filter=Q(published_at__lte=F("due_at")))
    ):
        yield Tally(unit, "clarifications.answered", timely, of=n)


def _served(rows: QuerySet) -> Iterator[Tally]:
    good = Q(outcome__in=[Outcome.SERVED, Outcome.PARTLY])
    for unit, n, served in rows.annotate(n=Count("pk"), served=Count("pk", filter=good)):
        yield Tally(unit, "clarifications.served", served, of=n)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
