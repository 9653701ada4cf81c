"""Finds many fixed phrases through the one index of a text's words, which all lists share."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kentongan.core.text.words import Word, Words, words


class Match(NamedTuple):
    """A phrase found: character offsets, the phrase as listed, the place of its first word."""

    start: int
    end: int
    phrase: str
    first: int


class Phrases:
    """Phrases of one or more words, compared without case; the longest wins where two begin together."""

    def __init__(self, phrases: Iterable[str] | Mapping[str, object]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in phrases:
            parts = tuple(word.lower for word in words(phrase))
            self._by_first.setdefault(parts[0], []).append((parts, phrase))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, text: str, tokens: Words) -> Iterator[Match]:
        """Every phrase in `tokens` (the words of `text`), parted by white space only."""
        by_first, places = self._by_first, tokens.places
        # All lists of all rules look into the one index of the text: their cost is what they find, not how long
        # the text is.
        begun = sorted(place for first in by_first.keys() & places.keys() for place in places[first])
        free_from = 0
        for place in begun:
            if place >= free_from:
                word = tokens[place]
                for parts, phrase in by_first[word.lower]:
                    if _stands(text, tokens, place, parts):
                        last = place + len(parts) - 1
                        yield Match(word.start, tokens[last].end, phrase, place)
                        free_from = last + 1
                        break


def _stands(text: str, tokens: list[Word], place: int, parts: tuple[str, ...]) -> bool:
    if place + len(parts) > len(tokens):
        return False
    for step, part in enumerate(parts[1:], start=1):
        word = tokens[place + step]
        if word.lower != part or not text[tokens[place + step - 1].end : word.start].isspace():
            return False
    return True
