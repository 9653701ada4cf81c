"""Words with their places in the text."""

import re
from bisect import bisect_left
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-'’`]\w+)*")


class Word(NamedTuple):
    """A word; `start`/`end` are character offsets, `lower` its lower-case form."""

    start: int
    end: int
    text: str
    lower: str


class Words(list[Word]):
    """The words of a text in their order; where each stands is read once and shared by all who look for words."""

    __slots__ = ("_places",)

    @property
    def places(self) -> dict[str, list[int]]:
        """Lower-case word -> its places in this list. Read it only once the list is whole."""
        try:
            return self._places
        except AttributeError:
            self._places = _places(self)
            return self._places

    def count_within(self, start: int, end: int) -> int:
        """How many words begin at `start` or after and before `end`."""
        return bisect_left(self, (end,)) - bisect_left(self, (start,))

    def within(self, start: int, end: int) -> "Words":
        """The words that begin at `start` or after and before `end`."""
        return Words(self[bisect_left(self, (start,)) : bisect_left(self, (end,))])


def words(text: str) -> Words:
    """Every word of `text`: letters, digits and underscores, joined by inner hyphens and apostrophes."""
    # `Word(...)` walks through a Python function for every word; `tuple.__new__` makes the same at half the cost.
    new = tuple.__new__
    return Words(new(Word, (*m.span(), (found := m[0]), found.lower())) for m in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))


def _places(tokens: list[Word]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, (_, _, _, lower) in enumerate(tokens):
        if lower in places:
            places[lower].append(place)
        else:
            places[lower] = [place]
    return places
