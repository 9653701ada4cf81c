"""Who may look at the picture of an office, and who writes its evaluation."""

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import Role

_HEADS = (Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD)


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.PICTURE_READ)


def may_read(actor: Actor, unit: Unit) -> bool:
    """The picture of an office is for those who hold a post over it."""
    return may(actor, Permission.PICTURE_READ, unit.path or "")


def may_evaluate(actor: Actor, unit: Unit) -> bool:
    """Whoever leads campaigns of an office sets its objectives and notes what was found."""
    return may(actor, Permission.CAMPAIGN_RUN, unit.path or "")


def is_head(actor: Actor) -> bool:
    """Whether the weekly letter comes to them at all."""
    return any(post.role in _HEADS for post in actor.posts)
