"""Who may do what with the channels of a unit."""

from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_channels(actor: Actor) -> bool:
    """Whether the pages of the channels open at all."""
    return may_anywhere(actor, Permission.CHANNEL_MANAGE)


def may_add_account(actor: Actor, unit: Unit) -> bool:
    """Accounts are set up for one's own branch: whoever manages a region's channels, for any office in it."""
    return may(actor, Permission.CHANNEL_MANAGE, unit.path or "")


def may_manage_account(actor: Actor, account: ChannelAccount) -> bool:
    """Settings, recipients and undecided dispatches of one account."""
    return may(actor, Permission.CHANNEL_MANAGE, account.unit.path or "")
