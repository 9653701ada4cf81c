"""What counts as participation of the public (RS-053), out of the table beside this code."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("participation_kinds.csv")


@dataclass(frozen=True, slots=True)
class ParticipationKind:
    """One kind of counts. A derived one is counted from what the house keeps anyway, never typed in."""

    key: str
    label: str
    is_derived: bool


@cache
def participation_kinds() -> dict[str, ParticipationKind]:
    """All kinds by key, in the order of the table."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        rows = [
            ParticipationKind(row["key"], row["label"], row["is_derived"] == "yes")
            for row in csv.DictReader(lines)
        ]
    return {kind.key: kind for kind in rows}


def typed_kinds() -> tuple[ParticipationKind, ...]:
    """The kinds that people type in."""
    return tuple(kind for kind in participation_kinds().values() if not kind.is_derived)


def month_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)


def months_until(last: date, number: int) -> tuple[date, ...]:
    """The first days of `number` months in order, the last of them that of `last`."""
    whole = last.year * 12 + last.month - 1
    return tuple(date(at // 12, at % 12 + 1, 1) for at in range(whole - number + 1, whole + 1))
