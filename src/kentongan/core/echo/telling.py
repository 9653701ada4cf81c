"""The words of a story that tell something, and the runs that they make."""

import itertools
from collections.abc import Iterable
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

from kentongan.core.analysis.overlap.shingles import words_of
from kentongan.core.claims.matching.terms import stem, weight

_HERE = Path(__file__).parent
_NAMES_OF_OFFICES = _HERE.parent / "analysis" / "overlap" / "formulas.txt"
_SHORT = 3
_MASK = (1 << 32) - 1
# Words with less weight in the matching of claims stand in every release: "kegiatan", "petugas", "warga".
_GENERIC = 0.2


def telling(text: str) -> list[str]:
    """The stems of the words that carry news, in order; small letters, spaces and punctuation are alike."""
    return [stem(word) for word in words_of(text) if word.isdigit() or _tells(word)]


def runs(stems: list[str]) -> set[int]:
    """A number for each two neighbours, without those that formulas of the house make."""
    return {_number(f"{one} {other}") for one, other in itertools.pairwise(stems)} - formulaic()


def matter(stems: Iterable[str]) -> set[int]:
    """A number for each word that names persons, places, things and counts; what all releases say is left out."""
    return {_number(one) for one in stems if weight(one) > _GENERIC}


def number_of(text: str) -> int:
    """32 bits for a text; equal for equal texts on every machine."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=4).digest(), "big")


@cache
def formulaic() -> frozenset[int]:
    """The runs of the formulas of the house and of the long names of offices."""
    lines = [line for path in (_HERE / "formulas.txt", _NAMES_OF_OFFICES) for line in _lines(path)]
    stems = (telling(line) for line in lines)
    return frozenset(_number(f"{one} {other}") for told in stems for one, other in itertools.pairwise(told))


@cache
def _plain() -> frozenset[str]:
    return frozenset(" ".join(_lines(_HERE / "plain_words.txt")).split())


def _tells(word: str) -> bool:
    return len(word) > _SHORT and word not in _plain()


@lru_cache(maxsize=200_000)
def _number(text: str) -> int:
    return number_of(text) & _MASK


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
