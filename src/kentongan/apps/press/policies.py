"""Who may do what at the press desk. Contact data open only to those who work with the press of that unit."""

from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.press.models import Enquiry, LineVersion
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_desk(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.PRESS_TAKE)


def may_open_contacts(actor: Actor) -> bool:
    """Whether pages about reporters open at all; which of them is scoped."""
    return may_anywhere(actor, Permission.PRESS_WORK)


def may_take(actor: Actor, unit: Unit) -> bool:
    """Note an enquiry or an interview for a unit, see names of guests, note who came."""
    return may(actor, Permission.PRESS_TAKE, unit.path or "")


def may_work(actor: Actor, unit: Unit) -> bool:
    """See contacts of a unit, answer, invite, keep rooms and lists."""
    return may(actor, Permission.PRESS_WORK, unit.path or "")


def may_answer(actor: Actor, enquiry: Enquiry) -> bool:
    """The desk at which the question lies now: after passing up, only the higher one."""
    return may(actor, Permission.PRESS_WORK, enquiry.desk.path or "")


def may_approve_line(actor: Actor, version: LineVersion) -> bool:
    """A head over the unit, never the author of these words."""
    return actor.user_id != version.author_id and may(
        actor, Permission.LINE_APPROVE, version.line.unit.path or ""
    )


def may_clear(actor: Actor, unit: Unit) -> bool:
    """Who comes in is the head's word."""
    return may(actor, Permission.CLEARANCE_DECIDE, unit.path or "")


def may_keep_list(actor: Actor, account: ChannelAccount) -> bool:
    """A living list needs both: the contacts of the branch, and its channel."""
    path = account.unit.path or ""
    return may(actor, Permission.PRESS_WORK, path) and may(actor, Permission.CHANNEL_MANAGE, path)
