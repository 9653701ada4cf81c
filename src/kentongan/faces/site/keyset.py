"""Turning the pages of a list whose beginning moves: the place is a story, not a number."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet

from kentongan.apps.newsroom.models import Story

PARAMETER = "sebelum"
_PLACE = re.compile(r"(\d{1,17})-(\d{1,18})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of stories, newest first. `older` is the query string of the next one, empty at the end."""

    stories: tuple[Story, ...]
    older: str
    is_first: bool


def leaf(stories: QuerySet[Story], place: str, *, size: int) -> Leaf:
    """The `size` stories after `place`, as `older` gave it; nonsense is the beginning. One query at any depth."""
    before = _before(place)
    rows = list((stories.filter(before) if before else stories)[: size + 1])
    older = f"?{PARAMETER}={_place_of(rows[size - 1])}" if len(rows) > size else ""
    return Leaf(tuple(rows[:size]), older, before is None)


def _before(place: str) -> Q | None:
    found = _PLACE.fullmatch(place or "")
    if not found:
        return None
    try:
        moment = _EPOCH + timedelta(microseconds=int(found[1]))
    except OverflowError:
        return None
    # The plain bound lets the index by date find the place; the rest parts stories of the same moment.
    return Q(published_at__lte=moment) & (Q(published_at__lt=moment) | Q(pk__lt=int(found[2])))


def _place_of(story: Story) -> str:
    return f"{(story.published_at - _EPOCH) // timedelta(microseconds=1)}-{story.pk}"
