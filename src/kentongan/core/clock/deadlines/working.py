"""A deadline together with how it was found."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kentongan.core.clock.days.count import Step
from kentongan.core.clock.deadlines.rule import Rule


class NoteKind(StrEnum):
    """What a reader should know beside the date; `proof` has the words."""

    RECEIVED_ON_CLOSED_DAY = "received_on_closed_day"
    RECEIVED_AFTER_HOURS = "received_after_hours"
    TOUCHES_ESTIMATES = "touches_estimates"
    DUE_ON_CLOSED_DAY = "due_on_closed_day"  # `day` is the last working day before
    DUE_NOT_CHECKED = "due_not_checked"  # the holidays of the due year are unknown
    STARTED_WHILE_CLOSED = "started_while_closed"  # a newsroom clock that waited for the opening
    CLAUSE_FROM_MEMORY = "clause_from_memory"
    HOUSE_NORM = "house_norm"


@dataclass(frozen=True, slots=True)
class Note:
    """One remark; `day` where it speaks of a date."""

    kind: NoteKind
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """Why and when a deadline was lengthened, and the working of the first one."""

    reason: str
    given_on: date
    first: "Working"


@dataclass(frozen=True, slots=True)
class Working:
    """A deadline with its proof.

    `event` is what was handed in; `zone` an IANA name. Nothing of `start` itself is counted: the day for days
    (T0), the moment for minutes. `due` is the last day in that zone, `due_at` its last moment, aware.
    `steps` run through every day after T0. `other_due` is the date when joint leave (cuti bersama) is counted
    the other way than `joint_leave_is_working` says, None when that makes no difference.
    """

    rule: Rule
    event: date | datetime
    zone: str
    start: date | datetime
    due: date
    due_at: datetime
    joint_leave_is_working: bool
    steps: tuple[Step, ...] = ()
    other_due: date | None = None
    touches_estimates: bool = False
    notes: tuple[Note, ...] = ()
    extension: Extension | None = None

    @property
    def skipped(self) -> tuple[Step, ...]:
        """The days that did not count, with the names of their holidays."""
        return tuple(step for step in self.steps if step.number is None)

    def is_late(self, now: datetime) -> bool:
        """Whether the last moment has passed; `now` must be aware."""
        return now > self.due_at
