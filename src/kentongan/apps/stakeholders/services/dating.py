"""When a complaint is due, by the clock rules; and every move of that day with its reason."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kentongan.apps.stakeholders.enums import Clock
from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.last_day import last_day
from kentongan.core.clock.deadlines.receipt import USUAL_RECEIVING
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.proof.explain import explain
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.workdays.queries import calendar

TRIAGE_RULE = "lapor_triage"


def rule_of(type_: str) -> str:
    """The key of the clock rule for a type of complaint."""
    return f"lapor_{type_}"


@dataclass
class Dating:
    """The calendar, asked for once, and the days already counted with it.

    Complaints come with a day, not with an hour: neither zone nor closing time matters.
    """

    _known: dict[tuple[str, date], date] = field(default_factory=dict)

    @cached_property
    def days(self) -> Calendar:
        """The calendar of this installation."""
        return calendar()

    def day(self, rule_key: str, received_on: date) -> date:
        """The last day under a rule; raises ClockFault where the holidays are not known."""
        key = (rule_key, received_on)
        if key not in self._known:
            rule = shipped_rules().in_force(rule_key, received_on)
            self._known[key] = last_day(rule, received_on, self.days, USUAL_RECEIVING)
        return self._known[key]

    def both(self, type_: str, received_on: date) -> dict[str, date]:
        """The last days of triage and answer, by the name of the column."""
        return {
            "triage_due": self.day(TRIAGE_RULE, received_on),
            "due": self.day(rule_of(type_), received_on),
        }


CLOCK_OF = {"triage_due": Clock.TRIAGE, "due": Clock.ANSWER}


def move_dues(complaint: Complaint, dues: dict[str, date], *, because: str, actor: Actor) -> list[DueMove]:
    """Sets the days of a complaint, unsaved, and gives a row for each that moved, unsaved as well."""
    moves = []
    for name, now in dues.items():
        was = getattr(complaint, name)
        if was != now:
            setattr(complaint, name, now)
            row = DueMove(clock=CLOCK_OF[name], was=was, now=now, because=because[:300], by_id=actor.user_id)
            row.complaint = complaint
            moves.append(row)
    return moves


def proof(complaint: Complaint) -> tuple[str, bool]:
    """How the day of the answer is counted today, line by line, and whether that is the day on record; two queries."""
    try:
        working = due(
            rule_of(complaint.type), complaint.received_on, calendar(), zone=complaint.unit.time_zone
        )
    except ClockFault as fault:
        return str(fault), False
    return explain(working), working.due == complaint.due
