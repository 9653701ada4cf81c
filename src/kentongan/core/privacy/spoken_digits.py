"""Numbers written out sign by sign, `nol delapan satu dua …`: the way people slip them past a filter."""

from collections.abc import Iterator
from typing import NamedTuple

from kentongan.core.text.words import Words

_DIGITS = {
    "nol": "0",
    "kosong": "0",
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "lima": "5",
    "enam": "6",
    "tujuh": "7",
    "delapan": "8",
    "lapan": "8",
    "sembilan": "9",
}
_FEWEST = 8
_GAP = 3


class Spoken(NamedTuple):
    """A run of digit words; `digits` is the number they make, offsets in characters."""

    start: int
    end: int
    digits: str


def spoken_numbers(tokens: Words) -> Iterator[Spoken]:
    """Runs of eight or more digits of which at least half are words, parted by spaces, commas or hyphens."""
    places = tokens.places
    begun = sorted(place for word, at in places.items() if word.partition("-")[0] in _DIGITS for place in at)
    free_from = 0
    for place in begun:
        if place < free_from:
            continue
        free_from, digits, spelled = _run(tokens, place)
        if len(digits) >= _FEWEST and 2 * spelled >= len(digits):
            yield Spoken(tokens[place].start, tokens[free_from - 1].end, digits)


def _run(tokens: Words, place: int) -> tuple[int, str, int]:
    """The place after the run, its digits, and how many of them were words."""
    digits, spelled, last = [], 0, None
    while place < len(tokens) and (last is None or tokens[place].start - last <= _GAP):
        word = tokens[place]
        pieces = word.lower.split("-")
        if all(piece in _DIGITS for piece in pieces):
            digits += [_DIGITS[piece] for piece in pieces]
            spelled += len(pieces)
        elif word.text.isascii() and word.text.isdigit() and len(word.text) <= _GAP:
            digits.append(word.text)
        else:
            break
        place, last = place + 1, word.end
    return place, "".join(digits), spelled
