"""Who else has a story open."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.editing.models import Presence
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.accounts.actor import Actor

SEEN = timedelta(seconds=90)
MOST = 20


def others_at(story: Story, actor: Actor) -> list[Presence]:
    """Everybody but `actor` who was seen there in the last minute and a half, by name; one query."""
    rows = Presence.objects.filter(story_id=story.pk, seen_at__gte=timezone.now() - SEEN)
    rows = rows.exclude(user_id=actor.user_id).select_related("user")
    return list(rows.order_by("user__name", "pk")[:MOST])
