"""What a person was told."""

from django.db.models import QuerySet

from kentongan.apps.newsroom.models import Notice
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def notices_of(actor: Actor) -> QuerySet[Notice]:
    """The notices of the reader, newest first; those about branches that the reader has left are left out."""
    own = Notice.objects.filter(user_id=actor.user_id).select_related("story__unit")
    return within(own, actor, Permission.STORY_READ, path="story__unit__path").order_by("-id")


def unread_count(actor: Actor) -> int:
    """How many notices the reader has not opened."""
    return notices_of(actor).filter(read_at=None).count() if actor.user_id else 0
