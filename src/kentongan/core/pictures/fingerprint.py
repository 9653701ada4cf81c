"""A fingerprint of what a picture shows: 64 signs that survive shrinking, brightening and compressing anew."""

from collections.abc import Sequence

WIDTH, HEIGHT = 9, 8
# Fewer signs than this on either side, and the picture is a flat field that resembles every other one.
_FEWEST = 6
_BANDS, _BAND_BITS = 4, 16
_ALL = (1 << 64) - 1
# Two pictures that differ in fewer signs than there are bands agree in one whole band.
SAME = _BANDS - 1


def fingerprint(grey: Sequence[int]) -> int | None:
    """Of `grey`, 9 by 8 values row by row: is each lighter than its right neighbour? None for a flat field."""
    if len(grey) != WIDTH * HEIGHT:
        raise ValueError("nine by eight values make a fingerprint")
    signs = 0
    for row in range(HEIGHT):
        for column in range(WIDTH - 1):
            place = row * WIDTH + column
            signs = signs << 1 | (grey[place] > grey[place + 1])
    return signs if _FEWEST <= signs.bit_count() <= 64 - _FEWEST else None


def distance(one: int, other: int) -> int:
    """In how many of the 64 signs the two differ; takes them as a database keeps them, too."""
    return ((one ^ other) & _ALL).bit_count()


def bands(signs: int) -> list[int]:
    """Four numbers, each a quarter of the fingerprint with the place of the quarter: an index finds by any of them."""
    mask = (1 << _BAND_BITS) - 1
    return [place << _BAND_BITS | signs >> place * _BAND_BITS & mask for place in range(_BANDS)]


def as_signed(signs: int) -> int:
    """The same 64 signs as a database keeps them."""
    return signs - (1 << 64) if signs >= 1 << 63 else signs


def as_unsigned(kept: int) -> int:
    """The 64 signs again, from what a database keeps."""
    return kept & _ALL
