"""What the newsroom counts for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, ExpressionWrapper, F, Q, QuerySet, Sum
from django.db.models.fields import DurationField

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus, Verdict
from kentongan.apps.newsroom.models import Decision, PublicNote, Story
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")
_WAITED = ExpressionWrapper(F("published_at") - F("submitted_at"), output_field=DurationField())
_TIMED = Q(submitted_at__lte=F("published_at"))


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """The newsroom's figures a unit, from `since` up to but without `until`; four queries, however many stories.

    newsroom.published       stories that came out and can still be read
    newsroom.approval_hours  of those, the ones whose submission is known; total: hours from there to publication
    newsroom.submitted       stories that were last handed in then
    newsroom.returned        verdicts that sent a story back, of all verdicts
    newsroom.corrected       corrections that readers were told of
    newsroom.withdrawn       withdrawals and removals that readers were told of
    """
    moments = (_midnight(since), _midnight(until))
    return [
        *_published(*moments, units),
        *_submitted(*moments, units),
        *_returned(*moments, units),
        *_noted(*moments, units),
    ]


def _published(start: datetime, end: datetime, units: Collection[int] | None) -> Iterator[Tally]:
    rows = Story.objects.filter(
        status__in=StoryStatus.public(), published_at__gte=start, published_at__lt=end
    )
    counted = _of(rows, units, "unit").annotate(
        n=Count("pk"), timed=Count("pk", filter=_TIMED), waited=Sum(_WAITED, filter=_TIMED)
    )
    for unit, n, timed, waited in counted:
        yield Tally(unit, "newsroom.published", n)
        if timed:
            yield Tally(unit, "newsroom.approval_hours", timed, total=waited.total_seconds() / 3600)


def _submitted(start: datetime, end: datetime, units: Collection[int] | None) -> Iterator[Tally]:
    rows = Story.objects.filter(submitted_at__gte=start, submitted_at__lt=end)
    for unit, n in _of(rows, units, "unit").annotate(n=Count("pk")):
        yield Tally(unit, "newsroom.submitted", n)


def _returned(start: datetime, end: datetime, units: Collection[int] | None) -> Iterator[Tally]:
    rows = _of(Decision.objects.filter(at__gte=start, at__lt=end), units, "story__unit")
    for unit, n, back in rows.annotate(n=Count("pk"), back=Count("pk", filter=Q(verdict=Verdict.RETURN))):
        yield Tally(unit, "newsroom.returned", back, of=n)


def _noted(start: datetime, end: datetime, units: Collection[int] | None) -> Iterator[Tally]:
    corrected = Q(kind=NoteKind.CORRECTED)
    rows = _of(PublicNote.objects.filter(at__gte=start, at__lt=end), units, "story__unit")
    for unit, mended, taken in rows.annotate(
        mended=Count("pk", filter=corrected), taken=Count("pk", filter=~corrected)
    ):
        if mended:
            yield Tally(unit, "newsroom.corrected", mended)
        if taken:
            yield Tally(unit, "newsroom.withdrawn", taken)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _ZONE)
