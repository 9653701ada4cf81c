"""Numbers under which alike sets meet in an index (MinHash and bands; Broder 1997, Leskovec et al. 2014, ch. 3).

A set has 24 keys, each made of three of its minima. Two sets meet in a key with the cube of what they share
(Jaccard): stories of a likeness of 85 % and more miss each other in all keys less than once in 200 times, whatever
the rest of the likeness is made of; those of unlike stories seldom meet.
"""

from collections.abc import Iterable

from kentongan.core.echo.telling import number_of

BANDS, _ROWS = 24, 3
_MOST_TITLE_WORDS = 8
_MASK = (1 << 32) - 1
_FACTORS = tuple(number_of(f"factor {place}") | 1 for place in range(BANDS * _ROWS))


def band_keys(numbers: set[int], *, bands: int = BANDS, rows: int = _ROWS) -> list[int]:
    """One signed 32-bit key a band; none for an empty set."""
    if not numbers:
        return []
    pool = list(numbers)
    minima = [min([number * factor & _MASK for number in pool]) for factor in _FACTORS[: bands * rows]]
    return [_key(("band", band, *minima[band * rows : (band + 1) * rows])) for band in range(bands)]


def day_keys(words: Iterable[int], day: str) -> list[int]:
    """Keys in which stories of one day meet whose headlines share a word, however differently they are written."""
    return [_key(("day", day, word)) for word in sorted(words)[:_MOST_TITLE_WORDS]] if day else []


def _key(parts: tuple[object, ...]) -> int:
    number = number_of(" ".join(map(str, parts)))
    return number - (1 << 32) if number >> 31 else number
