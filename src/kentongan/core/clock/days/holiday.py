"""A holiday, and a year whose holidays are known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HolidayKind(StrEnum):
    """Who keeps the day: the whole country, the offices by yearly decree, or one region."""

    NATIONAL = "national"
    JOINT_LEAVE = "joint_leave"  # cuti bersama
    REGIONAL = "regional"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day of one kind. `name` and `source` are Indonesian, as the decree prints them.

    `is_valid` False keeps a day on record that a later decree took back; it no longer counts.
    `is_estimate` says that the date was reckoned and no decree confirms it yet. `region` names the region
    that keeps a regional holiday; empty means everywhere.
    """

    day: date
    name: str
    kind: HolidayKind
    source: str
    is_valid: bool = True
    is_estimate: bool = False
    region: str = ""


@dataclass(frozen=True, slots=True)
class KnownYear:
    """A year whose holidays are in the table; `is_confirmed` once they were compared with the decree."""

    year: int
    is_confirmed: bool
    source: str = ""
