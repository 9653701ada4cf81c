"""Who may have slips, and use one."""

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.slips.models import Slip
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere


def may_have_slips(actor: Actor) -> bool:
    """Whoever decides on stories somewhere."""
    return may_anywhere(actor, Permission.STORY_DECIDE)


def may_use(actor: Actor, slip: Slip, role: str) -> bool:
    """Whether today's post still bears this slip; `role` is as what the newsroom would let them decide now."""
    return actor.user_id == slip.user_id and slip.story.status == StoryStatus.IN_REVIEW and role == slip.role
