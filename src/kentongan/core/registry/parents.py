"""Who an office answered to, what it was called, and whether it existed, on a given day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from kentongan.core.registry.office import Office
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.tables import FOLDER, rows_of


@dataclass(frozen=True, slots=True)
class Validity:
    """One line of validity.csv: what held for `scope` ("type:key" or "type:*") between two days, inclusive."""

    scope: str
    valid_from: date | None
    valid_to: date | None
    parent: str | None
    name: str
    official_name: str
    certainty: str
    source: str

    def holds(self, office: Office, on: date) -> bool:
        """Whether the line speaks of `office` and covers the day."""
        return self.scope in (f"{office.type}:{office.key}", f"{office.type}:*") and (
            (self.valid_from is None or self.valid_from <= on)
            and (self.valid_to is None or on <= self.valid_to)
        )


@cache
def read_validity() -> tuple[Validity, ...]:
    """Every line of validity.csv."""
    return tuple(
        Validity(
            scope=row["scope"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            parent=row["parent"] or None,
            name=row["name"],
            official_name=row["official_name"],
            certainty=row["certainty"],
            source=row["source"],
        )
        for row in rows_of(FOLDER / "validity.csv")
    )


def parents_of(office: Office, on: date, *, offices: Iterable[Office] | None = None) -> tuple[Office, ...]:
    """The chain of superiors of `office` on the day, nearest first, up to the ministry.

    Until 20 October 2024 a regional office stood directly under the ministry of law and human rights, whose
    directorate general for corrections guided the units; since then it stands under the directorate general.
    """
    known = {other.key: other for other in (read_offices() if offices is None else offices)}
    chain: list[Office] = []
    key = _parent_key(office, on)
    while key and key in known and len(chain) < len(known):
        chain.append(known[key])
        key = _parent_key(known[key], on)
    return tuple(chain)


def is_active(office: Office, on: date) -> bool:
    """Whether the office belonged to the service on the day (Rupbasan: until 31 October 2025)."""
    lines = [line for line in read_validity() if line.scope in _scopes(office)]
    return not lines or any(line.holds(office, on) for line in lines)


def name_on(office: Office, on: date) -> tuple[str, str]:
    """Short and official name of the office on the day: regional offices changed theirs with the ministry."""
    for line in read_validity():
        if line.name and line.holds(office, on):
            return line.name.format(place=office.place), line.official_name.format(place=office.place)
    return office.name, office.official_name


def _parent_key(office: Office, on: date) -> str | None:
    if office.region:
        return office.region
    return next((line.parent for line in read_validity() if line.parent and line.holds(office, on)), None)


def _scopes(office: Office) -> tuple[str, str]:
    return f"{office.type}:{office.key}", f"{office.type}:*"


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
