"""Who proposes, appoints, and notes."""

from kentongan.apps.agents.models import Agent
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere, may_centrally


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.AGENT_READ)


def may_open_cohort(actor: Actor) -> bool:
    """A year belongs to the whole house."""
    return may_centrally(actor, Permission.AGENT_APPOINT)


def may_propose(actor: Actor, unit: Unit) -> bool:
    """Who names staff for events also proposes agents."""
    return may(actor, Permission.EVENT_NOMINATE, unit.path)


def may_appoint(actor: Actor, unit: Unit) -> bool:
    """Never by the office itself: by its region, or the centre."""
    return may(actor, Permission.AGENT_APPOINT, path_above(unit))


def may_note(actor: Actor, agent: Agent) -> bool:
    """The agent, or who speaks for the office."""
    return actor.user_id == agent.user_id or may_propose(actor, agent.unit)


def path_above(unit: Unit) -> str:
    """The place of the superior office; that of a root is itself."""
    return unit.path.rstrip("/").rpartition("/")[0] + "/" if unit.parent_id else unit.path
