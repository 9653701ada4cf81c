"""The kinds of partners that an office of corrections has, out of the table beside this code."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("partner_kinds.csv")


@dataclass(frozen=True, slots=True)
class PartnerKind:
    """One kind. `keeps_contact` is False for groups of private people: no person of theirs is ever written down.

    `is_sensitive` says how such partners start out; people may judge one of them otherwise.
    """

    key: str
    label: str
    group: str
    keeps_contact: bool
    is_sensitive: bool


@cache
def partner_kinds() -> dict[str, PartnerKind]:
    """All kinds by key, in the order of the table."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        rows = [
            PartnerKind(
                row["key"],
                row["label"],
                row["group"],
                row["keeps_contact"] == "yes",
                row["is_sensitive"] == "yes",
            )
            for row in csv.DictReader(lines)
        ]
    return {kind.key: kind for kind in rows}


def kind_named(words: str) -> PartnerKind | None:
    """The kind whose key or label was typed, whatever the capitals."""
    wanted = words.strip().lower()
    return next((kind for kind in partner_kinds().values() if wanted in (kind.key, kind.label.lower())), None)
