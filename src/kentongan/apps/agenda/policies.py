"""Who may do what on the agenda. The office and those above it plan; the assigned answer for themselves."""

from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.newsroom.policies import may_file
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_desk(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.AGENDA_READ)


def may_read(actor: Actor, unit: Unit) -> bool:
    """Read the agenda of an office, but for what is for its planners only."""
    return may(actor, Permission.AGENDA_READ, unit.path or "")


def may_plan_anywhere(actor: Actor) -> bool:
    """Whether the forms open at all; for which office is scoped."""
    return may_anywhere(actor, Permission.AGENDA_PLAN)


def may_plan(actor: Actor, unit: Unit) -> bool:
    """Keep the agenda of an office and assign its people."""
    return may(actor, Permission.AGENDA_PLAN, unit.path or "")


def may_answer(actor: Actor, assignment: Assignment) -> bool:
    """Say yes or no: who is assigned, nobody else."""
    return actor.user_id is not None and actor.user_id == assignment.user_id


def may_cover(actor: Actor, item: Item) -> bool:
    """Start the story of the item's office."""
    return may_file(actor, item.unit)
