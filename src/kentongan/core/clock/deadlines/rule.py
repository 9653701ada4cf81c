"""A deadline rule: one version of it, with its clause and how sure we are of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kentongan.core.clock.errors import BadRule


class Unit(StrEnum):
    """What a rule counts in."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    CALENDAR_MONTHS = "calendar_months"
    CLOCK_MINUTES = "clock_minutes"  # of the wall clock, day and night
    FIXED_DATE = "fixed_date"  # `month` and `day`, `years_after` the year of the event
    OFFICE_MINUTES = "office_minutes"  # of opening hours on working days; newsroom clocks only


class Receiver(StrEnum):
    """Whose hands the event falls into: closing time matters to an office, not to a citizen."""

    OFFICE = "office"
    REQUESTER = "requester"


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of a deadline, in force from `valid_from` up to and including `valid_to`.

    `certainty` speaks of the amount: "seen" (the clause or a reproduction was read), "memory:high|med|low"
    (general knowledge, not checked against the text) or "design" (our own). `titles` and `events` say by
    language ("id", "en") what is due and what starts the clock. `extends` names the rule that this one
    lengthens, once.
    """

    key: str
    unit: Unit
    amount: int
    law: str
    clause: str
    valid_from: date
    source: str
    certainty: str
    titles: Mapping[str, str] = field(hash=False)
    events: Mapping[str, str] = field(hash=False)
    valid_to: date | None = None
    receiver: Receiver = Receiver.OFFICE
    extends: str = ""
    month: int = 0
    day: int = 0
    years_after: int = 0

    def __post_init__(self) -> None:
        if self.unit is Unit.FIXED_DATE:
            date(2001, self.month, self.day)  # raises for a day that is not in every year
        elif self.amount < 0:
            raise BadRule(f"{self.key}: jumlah waktu tidak boleh negatif.")
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise BadRule(f"{self.key}: masa berlaku berakhir sebelum dimulai.")

    @property
    def version(self) -> str:
        """The name of this version on record, such as "kip_answer@2010-04-30"."""
        return f"{self.key}@{self.valid_from.isoformat()}"

    def is_in_force(self, on: date) -> bool:
        """Whether this version holds on that day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
