"""The holidays that ship: 2024 to 2027, read from the tables beside this code (see PROVENANCE.md)."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear

FOLDER = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def seed_holidays() -> tuple[Holiday, ...]:
    """Every holiday of holidays.csv, in order of days."""
    return tuple(
        Holiday(
            day=date.fromisoformat(row["day"]),
            name=row["name"],
            kind=HolidayKind(row["kind"]),
            source=row["source"],
            is_valid=row["is_valid"] == "yes",
            is_estimate=row["is_estimate"] == "yes",
            region=row["region"],
        )
        for row in _rows("holidays.csv")
    )


@cache
def seed_years() -> tuple[KnownYear, ...]:
    """Every year of years.csv."""
    return tuple(
        KnownYear(int(row["year"]), row["is_confirmed"] == "yes", row["source"]) for row in _rows("years.csv")
    )


@cache
def seed_calendar(*, joint_leave_is_working: bool = False) -> Calendar:
    """The calendar of the shipped tables."""
    return Calendar(seed_holidays(), years=seed_years(), joint_leave_is_working=joint_leave_is_working)
