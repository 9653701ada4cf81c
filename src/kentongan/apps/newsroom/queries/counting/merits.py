"""What awards look at: every published story with its quality and speed, and what was taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Length, Replace, Trim

from kentongan.apps.newsroom.enums import StoryStatus, Verdict
from kentongan.apps.newsroom.models import Decision, PublicNote, Story
from kentongan.apps.newsroom.queries.counting.returns import moments

_HOUR = timedelta(hours=1)
_FIELDS = (
    "unit_id",
    "unit__time_zone",
    "id",
    "headline",
    "happened_on",
    "published_at",
    "length",
    "topic__key",
    "returned",
    "warnings",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMerit:
    """A published story of the office `unit`. `hours`: whole hours from the end of its day to its publication.

    `warnings`: what the standard found in the version that was first decided on.
    """

    unit: int
    story: int
    headline: str
    on: date
    published_at: datetime
    words: int
    topic: str
    returned: int
    warnings: int
    hours: int


def stories_with_merits(*, since: date, until: date) -> Iterator[StoryMerit]:
    """Stories that came out within [since, until) and still stand, by office; one query, read in pieces."""
    for row in _rows(since, until).values_list(*_FIELDS).iterator(chunk_size=5000):
        unit, zone, story, headline, happened, published, length, topic, returned, warnings = row
        local = published.astimezone(ZoneInfo(zone))
        on = happened or local.date()
        yield StoryMerit(
            unit=unit, story=story, headline=headline, on=on, published_at=published, words=length or 0,
            topic=topic or "", returned=returned, warnings=warnings, hours=_hours_after(on, local),
        )  # fmt: skip


def taken_back(*, since: date, until: date) -> QuerySet[PublicNote]:
    """Notes that tell the public of a change, within [since, until), newest first, with story and office."""
    first, last = moments(since, until)
    rows = PublicNote.objects.filter(at__gte=first, at__lt=last)
    return rows.select_related("story__unit").order_by("-at", "-id")


def _rows(since: date, until: date) -> QuerySet[Story]:
    first, last = moments(since, until)
    decisions = Decision.objects.filter(story=OuterRef("pk"))
    returns = (
        decisions.filter(verdict=Verdict.RETURN)
        .order_by()
        .values("story")
        .annotate(n=Count("pk"))
        .values("n")
    )
    first_report = decisions.order_by("id").values("version__report__warnings")[:1]
    body = Trim(F("public__body"))
    spaces = Replace(body, Value(" "), Value(""))
    return (
        Story.objects.filter(status=StoryStatus.PUBLISHED, published_at__gte=first, published_at__lt=last)
        .annotate(
            length=Length(body) - Length(spaces) + 1,
            returned=Coalesce(Subquery(returns, output_field=IntegerField()), 0),
            warnings=Coalesce(
                Subquery(first_report, output_field=IntegerField()),
                "public__report__warnings",
                0,
                output_field=IntegerField(),
            ),
        )
        .order_by("unit_id", "published_at", "id")
    )


def _hours_after(day: date, local: datetime) -> int:
    end = datetime.combine(day + timedelta(days=1), time.min, local.tzinfo)
    return max(0, (local - end) // _HOUR)
