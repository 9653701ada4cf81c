"""The one module that answers every `may_`: which role may do what, and where.

Apps' `policies.py` add the facts of their objects (whose words, which stage) and end here.
docs/access.md is made from this table.
"""

from collections.abc import Mapping
from enum import StrEnum

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import TIERS, Role


class Permission(StrEnum):
    """What can be permitted, in the newsroom's words."""

    STORY_READ = "story.read"  # stories that the public cannot see yet, or no longer
    STORY_FILE = "story.file"
    STORY_DECIDE = "story.decide"
    STORY_PUBLISH = "story.publish"
    STORY_CORRECT = "story.correct"
    STORY_UNPUBLISH = "story.unpublish"
    LEDGER_READ = "ledger.read"
    CHANNEL_MANAGE = "channel.manage"
    SOURCE_MANAGE = "source.manage"
    PEOPLE_MANAGE = "people.manage"
    UNIT_MANAGE = "unit.manage"
    AUDIT_READ = "audit.read"
    JOBS_MANAGE = "jobs.manage"


_NEWSROOM = frozenset(TIERS)
_DECIDERS = _NEWSROOM - {Role.CONTRIBUTOR}
_HEADS = frozenset(
    {Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}
)
_ABOVE_UNIT = frozenset({Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD})

GRANTS: Mapping[Permission, frozenset[Role]] = {
    Permission.STORY_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.STORY_FILE: _NEWSROOM,
    Permission.STORY_DECIDE: _DECIDERS,
    Permission.STORY_PUBLISH: _HEADS,
    Permission.STORY_CORRECT: _HEADS,
    Permission.STORY_UNPUBLISH: frozenset({Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.LEDGER_READ: frozenset(Role),
    Permission.CHANNEL_MANAGE: _ABOVE_UNIT | {Role.ADMIN},
    Permission.SOURCE_MANAGE: _ABOVE_UNIT | {Role.ADMIN},
    Permission.PEOPLE_MANAGE: frozenset({Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD, Role.ADMIN}),
    Permission.UNIT_MANAGE: frozenset({Role.ADMIN}),
    Permission.AUDIT_READ: frozenset({Role.AUDITOR, Role.CENTRAL_LEAD, Role.ADMIN}),
    Permission.JOBS_MANAGE: frozenset({Role.ADMIN}),
}


def may(actor: Actor, permission: Permission, path: str) -> bool:
    """Whether `actor` holds, over the node at `path`, a role that is granted `permission`."""
    return any(post.role in GRANTS[permission] and post.covers(path) for post in actor.posts)


def may_centrally(actor: Actor, permission: Permission) -> bool:
    """Whether `actor` is granted `permission` at the centre: for what belongs to the whole house, such as its queue."""
    return any(post.role in GRANTS[permission] and post.is_central for post in actor.posts)


def may_anywhere(actor: Actor, permission: Permission) -> bool:
    """Whether `actor` is granted `permission` at some node: opens a page, never an object on it."""
    return any(post.role in GRANTS[permission] for post in actor.posts)
