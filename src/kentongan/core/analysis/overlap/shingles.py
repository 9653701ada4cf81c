"""Runs of five words as numbers that fit a PostgreSQL bigint."""

import re
from collections import deque
from functools import lru_cache
from hashlib import blake2b

SHINGLE_WORDS = 5
_WORD = re.compile(r"[^\W_]+")
_MASK = (1 << 64) - 1
_FACTOR = 0x9E3779B97F4A7C15
_DROP = pow(_FACTOR, SHINGLE_WORDS, 1 << 64)
# Longer texts are cut: nobody prints a release of more words, and the cost stays bounded.
_MOST_WORDS = 20_000


def words_of(text: str) -> list[str]:
    """The words that count for comparison: letters and digits in small letters, punctuation left out."""
    return _WORD.findall(text.lower())[:_MOST_WORDS]


def shingles(words: list[str]) -> list[int]:
    """A signed 64-bit number for each run of five words, in order; a shorter text gives none."""
    value = 0
    recent: deque[int] = deque()
    found: list[int] = []
    for word in words:
        number = _number(word)
        recent.append(number)
        value = (value * _FACTOR + number) & _MASK
        if len(recent) > SHINGLE_WORDS:
            value = (value - recent.popleft() * _DROP) & _MASK
        if len(recent) == SHINGLE_WORDS:
            found.append(_scrambled(value))
    return found


def winnow(hashes: list[int], window: int = 4) -> list[int]:
    """A sample of the hashes in which any two texts sharing a run of `window` shingles share one.

    Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003. With a window of 4 a common run of 8 words is never missed.
    """
    if len(hashes) <= window:
        return [min(hashes)] if hashes else []
    chosen: dict[int, None] = {}
    for first in range(len(hashes) - window + 1):
        chosen.setdefault(min(hashes[first : first + window]))
    return list(chosen)


def _scrambled(value: int) -> int:
    """Mixed so that the smallest of a window is a fair choice, then as a signed number."""
    value ^= value >> 31
    value = (value * 0xBF58476D1CE4E5B9) & _MASK
    value ^= value >> 29
    return value - (1 << 64) if value >> 63 else value


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
