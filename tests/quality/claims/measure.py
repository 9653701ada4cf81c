"""Labelled pairs of claims, and how well likeness tells same from different."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kentongan.core.claims.matching.likeness import SAME, WORTH_SHOWING, keys_of, likeness
from kentongan.core.claims.matching.terms import terms_of

PAIRS = Path(__file__).with_name("pairs.tsv")
HALVES = {"dev": "development", "held": "held_out"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims and whether a person calls them the same; `half` is dev or held."""

    half: str
    is_same: bool
    one: str
    other: str


def pairs() -> list[Pair]:
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if line]
    return [Pair(half, label == "same", one, other) for half, label, one, other in rows]


def pairs_hash() -> str:
    return hashlib.sha256(PAIRS.read_bytes()).hexdigest()


def scores() -> dict[str, float]:
    """Precision and recall of "same", recall of "worth showing", and the share of same pairs that meet in the index."""
    told: dict[str, float] = {}
    for half, name in HALVES.items():
        judged = [(pair, terms_of(pair.one), terms_of(pair.other)) for pair in pairs() if pair.half == half]
        same = [(one, other) for pair, one, other in judged if pair.is_same]
        found = [pair.is_same for pair, one, other in judged if likeness(one, other) >= SAME]
        shown = sum(likeness(one, other) >= WORTH_SHOWING for one, other in same)
        met = sum(bool(set(keys_of(one)) & set(keys_of(other))) for one, other in same)
        told[f"{name}_precision"] = sum(found) / len(found)
        told[f"{name}_recall"] = sum(found) / len(same)
        told[f"{name}_shown"] = shown / len(same)
        told[f"{name}_met"] = met / len(same)
    return told
