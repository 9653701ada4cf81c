"""Who may do what in a crisis case. Each answer adds the case's stage and team to the table of roles."""

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Alarm, Case
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import Role, tier

_AT_WORK = (CaseStatus.OPEN, CaseStatus.STOOD_DOWN)
# Who ends an alert or takes a level back, by level (house norm; the deputies of the heads count).
_ENDS = {1: Role.UNIT_HEAD, 2: Role.UNIT_HEAD, 3: Role.REGION_EDITOR, 4: Role.CENTRAL_EDITOR}


def may_enter(actor: Actor) -> bool:
    """Whether the crisis room opens at all; what is seen in it is another question."""
    return may_anywhere(actor, Permission.CASE_OPEN)


def may_open(actor: Actor, unit: Unit) -> bool:
    """Whoever files there may open a case: the alarm is nobody's privilege."""
    return may(actor, Permission.CASE_OPEN, unit.path or "")


def may_work(actor: Actor, case: Case, *, is_member: bool) -> bool:
    """Facts and tasks: deciders of the branch, and members of the team; not once the case is closed or merged."""
    if case.status not in _AT_WORK:
        return False
    wanted = Permission.CASE_OPEN if is_member else Permission.CASE_WORK
    return may(actor, wanted, case.unit.path)


def may_lead(actor: Actor, case: Case) -> bool:
    """Severity, spokesperson, team, restriction, one door."""
    return case.status in _AT_WORK and may(actor, Permission.CASE_LEAD, case.unit.path)


def may_end(actor: Actor, case: Case) -> bool:
    """Ending the alert and lowering the level: the tier that the level asks for."""
    return may_lead(actor, case) and actor.tier_at(case.unit.path) >= tier(_ENDS[case.severity])


def may_settle_alarm(actor: Actor, alarm: Alarm) -> bool:
    """Setting an alarm aside, or taking that back."""
    return may(actor, Permission.CASE_WORK, alarm.unit.path)
