"""Having a story open."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.editing.enums import Doing
from kentongan.apps.editing.models import Presence
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor

_KEPT = timedelta(days=1)


@transaction.atomic
def be_at(*, actor: Actor, story_id: int, doing: str) -> Story:
    """Notes that `actor` has the story open now; the row of before is touched. Not audited: it says who looked.

    Gives the story with its newest version. Raises StoryNotFound for one that `actor` may not see.
    """
    story = stories_visible_to(actor).select_related("unit", "current__author").filter(pk=story_id).first()
    if story is None:
        raise StoryNotFound
    act = doing if doing in Doing.values else Doing.READ
    Presence.objects.update_or_create(
        story_id=story.pk, user_id=actor.user_id, defaults={"doing": act, "seen_at": timezone.now()}
    )
    return story


@transaction.atomic
def forget_presence() -> int:
    """Removes rows that say nothing any more; how many."""
    return Presence.objects.filter(seen_at__lt=timezone.now() - _KEPT).delete()[0]
