"""The word lists of the name grammar, read once from the files beside this code."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kentongan.core.analysis.naming.tokens import canonical_words

_FOLDER = Path(__file__).parent
KINDS = frozenset({"narkotika", "perempuan", "pemuda", "terbuka", "khusus"})
# Detention cells and branches that belong to the police, the prosecution or the anti-corruption commission.
FOREIGN_CUSTODIANS = frozenset({
    "kpk", "polda", "polres", "polresta", "polrestabes", "polresmetro", "polsek", "polri", "mapolda",
    "mapolres", "kejati", "kejari", "kejaksaan", "kejagung", "mabes", "bareskrim", "bnn", "bnnp",
    "pomdam", "puspomal", "kodam", "brimob", "imigrasi", "detensi",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """A word that begins the name of an office; `role` is unit, head (its leader's title) or short (LP, LPP)."""

    phrase: tuple[str, ...]
    type: str
    kind: str
    role: str


@cache
def heads() -> tuple[Head, ...]:
    """Every opening of a name, from heads.csv."""
    return tuple(
        Head(canonical_words(row["phrase"]), row["type"], row["kind"], row["role"])
        for row in _rows("heads.csv")
    )


@cache
def titles() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Titles that name an office without a place ("Dirjenpas"), with the key of the office."""
    return tuple((canonical_words(row["phrase"]), row["key"]) for row in _rows("titles.csv"))


@cache
def common_places() -> frozenset[str]:
    """Compact place names that are everyday words as well."""
    return frozenset(compact(line) for line in _lines("common_places.txt"))


@cache
def regional_words() -> tuple[tuple[str, ...], ...]:
    """Phrases allowed between "Kanwil" and its province, longest first."""
    return tuple(
        sorted((canonical_words(line) for line in _lines("regional_words.txt")), key=len, reverse=True)
    )


def compact(place: str) -> str:
    """A place name without blanks, hyphens and capitals: "Lubuk Linggau" and "Lubuklinggau" become one."""
    return "".join(canonical_words(place))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lines(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]
