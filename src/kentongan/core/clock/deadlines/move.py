"""Open deadlines on record, and what dating them anew would change."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.core.clock.deadlines.receipt import USUAL_RECEIVING, Receiving


@dataclass(frozen=True, slots=True)
class OpenDeadline:
    """A running deadline as it stands on record. `extended_on` is the day of its extension, if any.

    `on` chooses the version of the rule; left out, the day of the event does, as in `due`.
    """

    id: Hashable
    rule_key: str
    event: date | datetime
    due: date
    receiving: Receiving = USUAL_RECEIVING
    extended_on: date | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day that became, or stopped being, a working day; `names` are its holidays in the calendar that has them."""

    day: date
    is_working_now: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """One deadline that changes, and why: `because` is the reason given, `changed` the days that did it.

    `old_rule` and `new_rule` are versions; they differ when the rule itself was changed.
    """

    id: Hashable
    old_due: date
    new_due: date
    because: str
    changed: tuple[ChangedDay, ...]
    old_rule: str
    new_rule: str

    @property
    def is_earlier(self) -> bool:
        """Whether somebody now has less time than was promised."""
        return self.new_due < self.old_due


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A recorded deadline that the old calendar does not give: left alone, for a person to look at."""

    id: Hashable
    recorded: date
    computed: date


@dataclass(frozen=True, slots=True)
class Undatable:
    """A case that cannot be counted, and the refusal in words."""

    id: Hashable
    refusal: str


@dataclass(frozen=True, slots=True)
class Redating:
    """What dating anew would do. Nothing has moved yet: the caller writes the moves, with their reasons."""

    moves: tuple[Move, ...]
    unexplained: tuple[Unexplained, ...]
    undatable: tuple[Undatable, ...]
    unchanged: int
