"""Who may look after sources, and read which ledger."""

from kentongan.apps.monitoring.models import Source
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import Role

# A source without a keeper serves the whole nation, so only the centre changes it.
CENTRE = frozenset({Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD, Role.ADMIN})


def may_open_sources(actor: Actor) -> bool:
    """Whether the page of sources opens at all."""
    return may_anywhere(actor, Permission.SOURCE_MANAGE)


def may_keep_for(actor: Actor, keeper: Unit | None) -> bool:
    """Whether `actor` may add sources that `keeper` looks after; None is the centre."""
    if keeper is None:
        return any(post.role in CENTRE and post.is_central for post in actor.posts)
    return may(actor, Permission.SOURCE_MANAGE, keeper.path or "")


def may_manage_source(actor: Actor, source: Source) -> bool:
    """Pausing a source, trying it now, changing how often it is read."""
    return may_keep_for(actor, source.keeper)


def may_read_ledger(actor: Actor, unit: Unit) -> bool:
    """Who printed what of a branch."""
    return may(actor, Permission.LEDGER_READ, unit.path or "")
