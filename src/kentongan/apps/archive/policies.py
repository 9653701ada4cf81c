"""Who may do what with the registry of quotations."""

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open(actor: Actor) -> bool:
    """Whether the pages open at all; which quotations they show is scoped."""
    return may_anywhere(actor, Permission.QUOTE_READ)


def may_note_somewhere(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.QUOTE_APPROVE)


def may_note_approval(actor: Actor, unit: Unit) -> bool:
    """Note or withdraw a speaker's approval, and settle a clash, for a unit."""
    return may(actor, Permission.QUOTE_APPROVE, unit.path)
