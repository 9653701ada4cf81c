"""Who may do what at an event. The organiser's branch runs it; an invited office answers for itself."""

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, FollowUp, Material
from kentongan.apps.newsroom.policies import may_file
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_desk(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.EVENT_READ)


def may_plan(actor: Actor, unit: Unit) -> bool:
    """Hold events for an office, keep its work plan and its materials."""
    return may(actor, Permission.EVENT_MANAGE, unit.path or "")


def may_plan_anywhere(actor: Actor) -> bool:
    """Whether the forms open at all; for which office is scoped."""
    return may_anywhere(actor, Permission.EVENT_MANAGE)


def may_manage_event(actor: Actor, event: Event) -> bool:
    """Change, invite, cancel, end: the organiser's branch."""
    return may(actor, Permission.EVENT_MANAGE, event.unit.path or "")


def may_nominate(actor: Actor, event: Event, unit: Unit) -> bool:
    """Name people of `unit` for an open event. Whether the office is invited is the service's question."""
    return event.state == EventState.OPEN and may(actor, Permission.EVENT_NOMINATE, unit.path or "")


def may_answer_for(actor: Actor, unit: Unit) -> bool:
    """Speak for an office: its follow-up, its excuse."""
    return may(actor, Permission.EVENT_NOMINATE, unit.path or "")


def may_take_attendance(actor: Actor, event: Event) -> bool:
    """Note who came: the organiser's branch."""
    return may(actor, Permission.ATTENDANCE_TAKE, event.unit.path or "")


def may_review_follow_up(actor: Actor, follow_up: FollowUp) -> bool:
    """The organiser judges, never who sent it."""
    return actor.user_id != follow_up.given_by_id and may_manage_event(actor, follow_up.event)


def may_change_material(actor: Actor, material: Material) -> bool:
    return may_plan(actor, material.unit)


def may_cover(actor: Actor, unit: Unit) -> bool:
    """Start the office's story about an event."""
    return may_file(actor, unit)
