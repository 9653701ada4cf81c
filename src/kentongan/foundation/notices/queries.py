"""What a person was told."""

from django.db.models import Q, QuerySet

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS
from kentongan.foundation.notices.models import Notice


def notices_of(actor: Actor) -> QuerySet[Notice]:
    """The notices of the reader, newest first; those about branches that the reader has left are left out."""
    seen = Q(pk__in=[])
    for path, roles in _posts(actor).items():
        needs = [permission.value for permission, granted in GRANTS.items() if roles & granted]
        seen |= Q(path__startswith=path, needs__in=needs)
    return Notice.objects.filter(seen, user_id=actor.user_id).order_by("-id")


def unread_count(actor: Actor) -> int:
    """How many notices the reader has not opened; one query on a partial index."""
    return notices_of(actor).filter(read_at=None).count() if actor.user_id else 0


def _posts(actor: Actor) -> dict[str, frozenset[str]]:
    held: dict[str, frozenset[str]] = {}
    for post in actor.posts:
        held[post.path] = held.get(post.path, frozenset()) | {post.role}
    return held
