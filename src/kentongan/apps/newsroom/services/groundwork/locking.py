"""Taking a story in hand: one writer at a time."""

from kentongan.apps.newsroom.errors import Conflict, StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor


def story_in_hand(actor: Actor, story_id: int) -> Story:
    """The story locked until the transaction ends, with unit, route, topic and versions.

    Raises StoryNotFound for one that does not exist or that `actor` may not see.
    """
    mine = stories_visible_to(actor).filter(pk=story_id)
    # Two statements on purpose: one that waited for the lock would join the versions of before the wait.
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise StoryNotFound
    return mine.select_related(
        "unit", "route", "topic", "current__topic", "current__report", "public__topic"
    ).get()


def must_be_newest(story: Story, number: int) -> None:
    """Raises Conflict where the reader looked at an older version than the one that stands."""
    if story.current.number != number:
        raise Conflict(story.current.number)
