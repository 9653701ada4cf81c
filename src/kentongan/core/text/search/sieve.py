"""Regular expressions tried only where they can begin.

A rule's expression is an alternation of some dozen words: a plain search tries it at each of 3,000 signs, though the
text holds none of those words. `Beginnings` notes once for a text where each word begins, by its first letters;
`openings_of` reads off an expression with which letters a match can begin; `matches` tries the expression at the
places that both name, and finds exactly what `finditer` would.
"""

import re
from collections.abc import Iterable, Iterator

from kentongan.core.text.search.openings import DIGIT, LETTERS, Openings, openings_of
from kentongan.core.text.words import Word

_RUN = re.compile(r"\w+")
_DIGITS = re.compile(r"\d")
# Signs that ignoring case makes equal to an ASCII letter, though lower() does not.
_ODD_CASE = "ſıİ"


class Beginnings:
    """Where the words of a text begin, by their first letters (`lower`: the text in lower case, sign by sign)."""

    def __init__(self, lower: str, tokens: Iterable[Word]) -> None:
        self._lower, self._tokens = lower, tokens
        self.is_plain = not any(sign in lower for sign in _ODD_CASE)
        self._by_length: dict[int, dict[str, list[int]]] = {}
        self._digits: list[int] | None = None

    def at(self, openings: Openings) -> list[int]:
        """Every place where a match with these openings may begin, in order."""
        found: list[int] = []
        for length, heads in openings.heads:
            index = self._by_length.get(length) or self._index(length)
            for head in heads:
                if head in index:
                    found += index[head]
        for sign in openings.signs:
            found += self._of_digits() if sign == DIGIT else self._of_sign(sign)
        if len(openings.heads) + len(openings.signs) > 1:
            return sorted(set(found))
        found.sort()
        return found

    def _index(self, length: int) -> dict[str, list[int]]:
        if LETTERS not in self._by_length:
            self._by_length[LETTERS] = self._read()
        if length not in self._by_length:
            shorter: dict[str, list[int]] = {}
            for head, places in self._by_length[LETTERS].items():
                shorter.setdefault(head[:length], []).extend(places)
            self._by_length[length] = shorter
        return self._by_length[length]

    def _read(self) -> dict[str, list[int]]:
        lower, index = self._lower, {}
        for start, _, text, _ in self._tokens:
            # "anak-anak" is one word, but an expression may begin at each half.
            starts = (start,) if text.isalnum() else [start + m.start() for m in _RUN.finditer(text)]
            for place in starts:
                head = lower[place : place + LETTERS]
                if head in index:
                    index[head].append(place)
                else:
                    index[head] = [place]
        return index

    def _of_digits(self) -> list[int]:
        if self._digits is None:
            self._digits = [match.start() for match in _DIGITS.finditer(self._lower)]
        return self._digits

    def _of_sign(self, sign: str) -> list[int]:
        found, place = [], self._lower.find(sign)
        while place >= 0:
            found.append(place)
            place = self._lower.find(sign, place + 1)
        return found


def matches(pattern: re.Pattern[str], text: str, beginnings: Beginnings) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives; `beginnings` are those of the same text in lower case."""
    openings = openings_of(pattern)
    if openings is None or not beginnings.is_plain:
        yield from pattern.finditer(text)
        return
    free_from = 0
    for place in beginnings.at(openings):
        if place >= free_from and (match := pattern.match(text, place)):
            free_from = match.end()
            yield match
