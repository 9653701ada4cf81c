"""Who may learn, and who sees the figures of which office."""

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_learn(actor: Actor) -> bool:
    """Whoever writes, decides or audits."""
    return may_anywhere(actor, Permission.LESSON_READ)


def may_see_office(actor: Actor, unit: Unit) -> bool:
    """The sums of an office; they hold no names."""
    return may(actor, Permission.LESSON_READ, unit.path)
