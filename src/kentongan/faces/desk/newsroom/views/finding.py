"""Opening a story for a page of the desk."""

from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.foundation.accounts.actor import Actor


def story_or_404(actor: Actor, story_id: int) -> Story:
    """The story as `actor` may see it; raises StoryNotFound otherwise."""
    story = story_for_desk(actor, story_id)
    if story is None:
        raise StoryNotFound
    return story
