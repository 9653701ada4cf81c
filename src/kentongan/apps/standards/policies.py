"""Who reads figures and profiles of the standard, and who sets them."""

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.STANDARD_READ)


def may_manage(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.STANDARD_MANAGE, unit.path)


def may_manage_somewhere(actor: Actor) -> bool:
    """Whether to offer a new profile at all; where it may stand is asked of `may_manage`."""
    return may_anywhere(actor, Permission.STANDARD_MANAGE)
