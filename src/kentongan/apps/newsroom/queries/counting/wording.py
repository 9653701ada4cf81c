"""Which public stories carry certain words, and how many of an office's do. Asked of the text index alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.contrib.postgres.search import SearchQuery
from django.db.models import Count, Q, QuerySet

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.newsroom.queries.stories import SEARCH_CONFIG


@dataclass(frozen=True, slots=True)
class Carrying:
    """Of `stories` public ones of an office, so many carry each key's words, and `any` at least one."""

    unit: int
    stories: int
    any: int
    by_key: dict[str, int]


def stories_saying(phrases: Iterable[str], *, since: date | None, branch_path: str) -> QuerySet[Story]:
    """Public stories of a branch in which one of the phrases stands, newest first; from a day on."""
    asked = _asked(phrases)
    if asked is None:
        return Story.objects.none()
    rows = public_stories(branch_path=branch_path).filter(status=StoryStatus.PUBLISHED, search=asked)
    return rows.filter(published_at__date__gte=since) if since else rows


def carrying(
    terms: dict[str, Iterable[str]], *, since: datetime, until: datetime, units: Iterable[int]
) -> list[Carrying]:
    """For each office with public stories in [since, until): how many carry the words of each key; one query."""
    asked = {key: query for key, words in terms.items() if (query := _asked(words)) is not None}
    rows = Story.objects.filter(
        unit_id__in=list(units), status=StoryStatus.PUBLISHED, published_at__gte=since, published_at__lt=until
    )
    counts = {f"k{place}": Count("pk", filter=Q(search=query)) for place, query in enumerate(asked.values())}
    if asked:
        counts["any"] = Count("pk", filter=Q(search=reduce(or_, asked.values())))
    found = rows.order_by("unit_id").values("unit_id").annotate(stories=Count("pk"), **counts)
    return [
        Carrying(
            row["unit_id"],
            row["stories"],
            row.get("any", 0),
            {key: row[f"k{place}"] for place, key in enumerate(asked)},
        )
        for row in found
    ]


def _asked(phrases: Iterable[str]) -> SearchQuery | None:
    queries = [
        SearchQuery(phrase, config=SEARCH_CONFIG, search_type="phrase")
        for phrase in phrases
        if phrase.strip()
    ]
    return reduce(or_, queries) if queries else None
