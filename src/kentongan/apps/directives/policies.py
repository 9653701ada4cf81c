"""Who may issue, answer and judge."""

from kentongan.apps.directives.enums import ISSUERS
from kentongan.apps.directives.models import Directive, Edition
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.policy import GRANTS, Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import tier


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.DIRECTIVE_READ)


def may_draft_anywhere(actor: Actor) -> bool:
    """Whether the page for a new directive or edition opens at all."""
    return may_anywhere(actor, Permission.DIRECTIVE_ISSUE)


def may_issue(actor: Actor, unit: Unit) -> bool:
    """Drafting, issuing, closing: who stands above units, for an office that has offices below it."""
    return unit.type in ISSUERS and may(actor, Permission.DIRECTIVE_ISSUE, unit.path)


def may_answer(actor: Actor, unit: Unit) -> bool:
    """Nobody answers for another office: the post must be held at this very one."""
    return bool(_own_posts(actor, unit))


def answering_post(actor: Actor, unit: Unit) -> Post | None:
    """The post by which `actor` speaks for the office, the highest first: its head, acting or not, or the deputy."""
    return max(_own_posts(actor, unit), key=lambda post: tier(post.role), default=None)


def may_judge(actor: Actor, directive: Directive, unit: Unit) -> bool:
    """The issuer's office, those above it, or the region between; never the office that answered."""
    issuer = directive.unit.path
    return any(
        post.role in GRANTS[Permission.DIRECTIVE_ISSUE]
        and unit.path.startswith(post.path)
        and post.path != unit.path
        and (issuer.startswith(post.path) or post.path.startswith(issuer))
        for post in actor.posts
    )


def may_edit_edition(actor: Actor, edition: Edition) -> bool:
    return edition.is_draft and may_issue(actor, edition.unit)


def _own_posts(actor: Actor, unit: Unit) -> list[Post]:
    return [
        post
        for post in actor.posts
        if post.path == unit.path and post.role in GRANTS[Permission.DIRECTIVE_ANSWER]
    ]
