"""Where our words stand in an article: what the desk shows marked beside the release."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.core.analysis.overlap.fingerprint import formulaic
from kentongan.core.analysis.overlap.shingles import SHINGLE_WORDS, shingles

_WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text; `kept`: it stands word for word in the other one."""

    text: str
    kept: bool


def passages(text: str, other: str) -> tuple[Passage, ...]:
    """`text` cut into stretches that stand in `other` (five words in a row or more) and those that do not.

    Joined they give `text` again. Linear in the two texts; what lies beyond 20,000 words is not marked.
    """
    spans = [match.span() for match, _ in zip(_WORD.finditer(text), range(MOST_WORDS), strict=False)]
    ours = set(shingles(_words(other))) - formulaic()
    numbers = shingles([text[start:end].lower() for start, end in spans])
    kept = [False] * len(spans)
    for first, number in enumerate(numbers):
        if number in ours:
            kept[first : first + SHINGLE_WORDS] = [True] * SHINGLE_WORDS
    return tuple(_cut(text, _runs(spans, kept)))


def _words(text: str) -> list[str]:
    return [match.group().lower() for match, _ in zip(_WORD.finditer(text), range(MOST_WORDS), strict=False)]


def _runs(spans: list[tuple[int, int]], kept: list[bool]) -> Iterable[tuple[int, int]]:
    """(start, end) in characters of every run of kept words."""
    start = end = -1
    for (word_start, word_end), is_kept in zip(spans, kept, strict=True):
        if is_kept:
            start, end = (word_start if start < 0 else start), word_end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _cut(text: str, runs: Iterable[tuple[int, int]]) -> Iterable[Passage]:
    at = 0
    for start, end in runs:
        if start > at:
            yield Passage(text[at:start], False)
        yield Passage(text[start:end], True)
        at = end
    if at < len(text):
        yield Passage(text[at:], False)
