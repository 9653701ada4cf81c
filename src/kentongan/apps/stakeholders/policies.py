"""Who may do what with partners, participation and complaints."""

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_partners(actor: Actor) -> bool:
    """Whether the pages of partners open at all."""
    return may_anywhere(actor, Permission.PARTNER_WORK)


def may_open_complaints(actor: Actor) -> bool:
    """Whether the pages of complaints open at all."""
    return may_anywhere(actor, Permission.COMPLAINT_WORK)


def may_open_participation(actor: Actor) -> bool:
    """Whether the figures open at all."""
    return may_anywhere(actor, Permission.PARTICIPATION_READ)


def may_keep_partners(actor: Actor, unit: Unit) -> bool:
    """Partners, the contact log and joint stories of an office."""
    return may(actor, Permission.PARTNER_WORK, unit.path or "")


def may_count(actor: Actor, unit: Unit) -> bool:
    """Typing in the counts of an office: by those who keep its partners."""
    return may(actor, Permission.PARTNER_WORK, unit.path or "")


def may_work_complaint(actor: Actor, unit: Unit) -> bool:
    """Taking in and answering the complaints about an office."""
    return may(actor, Permission.COMPLAINT_WORK, unit.path or "")
