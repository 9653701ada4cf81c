"""What a claim speaks of: stems of its telling words, places, numbers, and whether it denies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from kentongan.core.analysis.overlap.shingles import words_of

_WORDS = Path(__file__).parent / "words"
_NEGATIONS = frozenset({"tidak", "bukan", "belum", "tak", "tanpa", "nggak", "gak", "ngga", "bohong"})
_NUMERALS = {
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "lima": "5",
    "enam": "6",
    "tujuh": "7",
    "delapan": "8",
    "sembilan": "9",
    "sepuluh": "10",
    "sebelas": "11",
    "belasan": "10",
    "puluhan": "20",
    "seratus": "100",
}
_PREFIXES = ("meny", "meng", "mem", "men", "me", "peny", "peng", "pem", "pen", "ber", "ter", "di", "se", "ke")
_SUFFIXES = ("lah", "kah", "nya", "kan", "an", "i")
_SHORTEST_STEM = 4
_GENERIC, _THEME = 0.15, 0.7
# The place stands behind the type of an office and its class: "Lapas Kelas IIA Cilegon", "rutan serang".
_OFFICE = re.compile(
    r"\b(?:lapas|rutan|lpka|bapas|lpp|lpn|rupbasan|kanwil)(?:\s(?:perempuan|narkotika|pemuda|terbuka|khusus|anak))?"
    r"(?:\s(?:kelas|klas)\s[iv123]+\s?[ab]?\b)?\s(\w{4,})"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Terms:
    """A claim taken apart. `stems` hold the numbers and places, too; `denies` counts negations by parity."""

    stems: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]
    denies: bool

    @property
    def matter(self) -> frozenset[str]:
        """The stems that say what is claimed, without where and how many."""
        return self.stems - self.places - self.numbers


def terms_of(text: str) -> Terms:
    """The terms of a claim, whatever its spelling, order and style; all sets are empty for an empty text."""
    lowered = _canonical(" ".join(words_of(text)))
    words = [_NUMERALS.get(word, word) for word in lowered.split()]
    places = frozenset(map(stem, _places(text, lowered)))
    numbers = frozenset(word.lstrip("0") for word in words if word.isdigit() and word.strip("0"))
    telling = (word for word in words if word not in _stop() and word not in _NEGATIONS)
    stems = {word if word.isdigit() else stem(word) for word in telling}
    denies = sum(word in _NEGATIONS for word in words) % 2 == 1
    return Terms(frozenset(one for one in stems if len(one) > 1 or one.isdigit()), places, numbers, denies)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its affixes. Coarse on purpose: a first p, t, k or s falls with the nasal prefix."""
    if word in _canons():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word.removesuffix(suffix)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM - 1:
            word = word.removeprefix(prefix)
            break
    return word[1:] if len(word) >= _SHORTEST_STEM and word[0] in "ptks" and word[1] in "aiueo" else word


def weight(term: str) -> float:
    """How much it proves when two claims share a term."""
    if term in _generic():
        return _GENERIC
    return _THEME if term in _listed("themes.txt") else 1.0


def _places(text: str, lowered: str) -> Iterator[str]:
    known = _stop() | _generic() | _canons()
    found = [match[1] for match in _OFFICE.finditer(lowered)]
    found += [match[0].lower() for match in _NAME.finditer(text)]
    yield from (word for word in found if word not in known and not word.isdigit())


def _canonical(text: str) -> str:
    return _pattern().sub(lambda match: _synonyms()[match[0]], text)


@cache
def _synonyms() -> dict[str, str]:
    pairs = {}
    for line in _lines("same.txt"):
        canon, _, others = line.partition(":")
        pairs.update({other.strip(): canon for other in others.split(",")})
    return pairs


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_synonyms(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


@cache
def _canons() -> frozenset[str]:
    return frozenset(_synonyms().values())


def _stop() -> frozenset[str]:
    return _listed("stop.txt")


def _generic() -> frozenset[str]:
    return _listed("generic.txt")


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of a list, as they stand and as stems."""
    words = " ".join(_lines(name)).split()
    return frozenset(words) if name == "stop.txt" else frozenset(words) | frozenset(map(stem, words))


def _lines(name: str) -> list[str]:
    text = (_WORDS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
