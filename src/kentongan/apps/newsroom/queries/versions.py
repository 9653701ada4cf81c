"""Every save of a story, and what changed between two of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import QuerySet

from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.models import Decision, Story, StoryVersion

_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing grows with the square of the words; beyond this the two texts are shown whole.
_MOST_TOKENS = 12_000


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text: kept in both ("same"), only in the older ("cut") or only in the newer ("new")."""

    kind: str
    text: str


def versions_of(story: Story) -> QuerySet[StoryVersion]:
    """All versions with their author and report, the newest first."""
    return (
        StoryVersion.objects.filter(story_id=story.pk)
        .select_related("author", "report", "topic")
        .order_by("-number")
    )


def version_numbered(story: Story, number: int) -> StoryVersion | None:
    return versions_of(story).filter(number=number).first()


def last_approved(story: Story) -> StoryVersion | None:
    """The version that was approved last before the newest save; None when none was. One query."""
    row = (
        Decision.objects.filter(story_id=story.pk, verdict=Verdict.APPROVE)
        .exclude(version_id=story.current_id)
        .select_related("version__author", "version__topic")
        .order_by("-id")
        .first()
    )
    return row.version if row else None


def word_diff(older: str, newer: str) -> list[Change]:
    """What became of `older` on the way to `newer`, word by word."""
    if older == newer:
        return [Change("same", newer)] if newer else []
    left, right = _TOKENS.findall(older), _TOKENS.findall(newer)
    if len(left) + len(right) > _MOST_TOKENS:
        return [Change("cut", older), Change("new", newer)]
    return list(_changes(left, right))


def _changes(left: list[str], right: list[str]) -> Iterator[Change]:
    for _tag, from_left, to_left, from_right, to_right in SequenceMatcher(
        None, left, right, False
    ).get_opcodes():
        cut, new = "".join(left[from_left:to_left]), "".join(right[from_right:to_right])
        if cut == new:
            yield Change("same", new)
            continue
        if cut:
            yield Change("cut", cut)
        if new:
            yield Change("new", new)
