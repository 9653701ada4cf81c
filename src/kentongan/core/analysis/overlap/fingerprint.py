"""What is kept of a text so that others can be compared with it."""

from array import array
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kentongan.core.analysis.overlap.shingles import SHINGLE_WORDS, shingles, winnow, words_of
from kentongan.core.text.quotes import find_quotes

_SHORTEST_QUOTE = SHINGLE_WORDS + 1


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """A text as shingle numbers: `sequence` of all, in order; `stored` the winnowed ones; one tuple a quote.

    About 12 bytes a word of the text.
    """

    sequence: array
    stored: array
    quotes: tuple[tuple[int, ...], ...]

    @property
    def distinct(self) -> set[int]:
        """Every different shingle."""
        return set(self.sequence)


def fingerprint_of(text: str, *, with_quotes: bool = True) -> Fingerprint:
    """The fingerprint of a release or an article; a text under five words has an empty one."""
    sequence = shingles(words_of(text))
    quotes = _quotes_of(text) if with_quotes else ()
    return Fingerprint(array("q", sequence), array("q", winnow(sequence)), quotes)


@cache
def formulaic() -> frozenset[int]:
    """Shingles of official names and formulas that prove nothing, from formulas.txt."""
    text = (Path(__file__).parent / "formulas.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(number for line in lines for number in shingles(words_of(line)))


def _quotes_of(text: str) -> tuple[tuple[int, ...], ...]:
    found = (words_of(quote.text) for quote in find_quotes(text) if quote.is_speech)
    return tuple(tuple(shingles(words)) for words in found if len(words) >= _SHORTEST_QUOTE)
