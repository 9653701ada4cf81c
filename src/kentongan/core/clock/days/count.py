"""What a count of working days looked at, day by day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DayKind(StrEnum):
    """Why a day counts or not. A holiday on a weekend is a weekend; its names are kept."""

    WORKING = "working"
    WEEKEND = "weekend"
    NATIONAL = "national"
    REGIONAL = "regional"
    JOINT_LEAVE = "joint_leave"


@dataclass(frozen=True, slots=True)
class Step:
    """One day of a count. `number` is its place among the counted days, None when it was skipped.

    `names` are the holidays of that day (also of a joint leave day that is counted as working), `is_estimate`
    says that one of them is only reckoned. `minutes` are those used of the day by a newsroom clock, else 0.
    """

    day: date
    kind: DayKind
    number: int | None
    names: tuple[str, ...] = ()
    is_estimate: bool = False
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """`wanted` working days after `start` (not counted itself) end on `end`; `days` runs through all between.

    `touches_estimates` is True when the span holds a reckoned holiday or touches an unconfirmed year.
    """

    start: date
    end: date
    wanted: int
    days: tuple[Step, ...]
    touches_estimates: bool

    @property
    def skipped(self) -> tuple[Step, ...]:
        """The days that did not count."""
        return tuple(step for step in self.days if step.number is None)
