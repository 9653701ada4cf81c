"""When a step of a playbook is due."""

from datetime import datetime, timedelta

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.clock.zones import day_in_zone
from kentongan.core.crisis.playbook import Step

ESCALATION = "crisis_escalation"


def due_of(step: Step, level: int, *, detected: datetime, calendar: Calendar, zone: str) -> datetime:
    """The moment by which `step` is done in a case of `level` detected at an aware moment, in an office of `zone`.

    Minutes run by the clock on nights, holidays and across zones alike; days end with the day of the zone.
    """
    rule = step.rule_at(level)
    if not rule:
        return detected + timedelta(minutes=step.minutes)
    return due(rule, detected, calendar, zone=zone, office_hours=None, shift_receipt=False).due_at


def escalation_wait(at: datetime, zone: str) -> timedelta:
    """How long after a passed deadline the deputy is asked, by the norm in force."""
    return timedelta(minutes=shipped_rules().in_force(ESCALATION, day_in_zone(at, zone)).amount)
