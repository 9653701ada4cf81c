"""A text cut at the edges of marked ranges, so that overlapping marks can be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """A marked range of a text; `key` says whose."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks."""

    text: str
    keys: tuple[str, ...] = ()


def pieces(text: str, spans: Iterable[Span]) -> list[Piece]:
    """`text` in its order, whole: joined, the pieces give it back. Spans are cut to the text, empty ones dropped."""
    kept = [Span(max(0, s.start), min(len(text), s.end), s.key) for s in spans]
    kept = [span for span in kept if span.start < span.end]
    edges = sorted({0, len(text), *(s.start for s in kept), *(s.end for s in kept)})
    return [
        Piece(text[left:right], tuple(span.key for span in kept if span.start <= left and right <= span.end))
        for left, right in pairwise(edges)
    ]
