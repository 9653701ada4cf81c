"""Words in a text, kept with what stood around them: found again after the text was changed elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

CONTEXT = 32
# Shorter words stand in many places: without their neighbours nobody knows which were meant.
_SURE = 20
_NEIGHBOURS = 6
_MOST_PLACES = 500


@dataclass(frozen=True, slots=True)
class Anchor:
    """`excerpt` stood at `start` to `end` of a text, between `before` and `after`."""

    start: int
    end: int
    excerpt: str
    before: str = ""
    after: str = ""


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`; the range is cut to the text."""
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    return Anchor(
        start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def place_of(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the words stand in `text` now; None where they are gone or nobody can tell which were meant.

    The place with the most of the old neighbours wins, then the one nearest to where they stood.
    """
    if not anchor.excerpt:
        return None
    found = [(_kept(anchor, text, start), start) for start in _places(anchor.excerpt, text)]
    sure = [one for one in found if len(anchor.excerpt) >= _SURE or one[0] >= _needed(anchor)]
    if not sure:
        return None
    _score, start = max(sure, key=lambda one: (one[0], -abs(one[1] - anchor.start)))
    return start, start + len(anchor.excerpt)


def _places(excerpt: str, text: str) -> Iterator[int]:
    start = text.find(excerpt)
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        yield start
        start = text.find(excerpt, start + 1)


def _needed(anchor: Anchor) -> int:
    return min(_NEIGHBOURS, max(len(anchor.before), len(anchor.after)))


def _kept(anchor: Anchor, text: str, start: int) -> int:
    """How many signs of the old neighbours still stand right before and right after."""
    end = start + len(anchor.excerpt)
    left = _common(reversed(anchor.before), reversed(text[max(0, start - CONTEXT) : start]))
    return left + _common(anchor.after, text[end : end + CONTEXT])


def _common(one, other) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
