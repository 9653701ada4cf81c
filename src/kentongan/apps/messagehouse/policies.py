"""Who may read, write and approve a message house."""

from collections.abc import Collection

from kentongan.apps.messagehouse.models import Asset
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.MESSAGE_READ)


def may_work(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.MESSAGE_WORK, unit.path)


def may_approve(actor: Actor, unit: Unit, editors: Collection[int]) -> bool:
    """A head who wrote none of it."""
    return actor.user_id not in editors and may(actor, Permission.MESSAGE_APPROVE, unit.path)


def may_keep_asset(actor: Actor, asset: Asset) -> bool:
    """Shipped assets belong to nobody below: they change with the data file."""
    return asset.unit is not None and may(actor, Permission.MESSAGE_WORK, asset.unit.path)
