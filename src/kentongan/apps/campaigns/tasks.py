"""Work of campaigns: id in, one service called."""

from kentongan.apps.campaigns.services import items, tagging
from kentongan.foundation.jobs.queue import task


@task("campaigns.follow_story")
def follow_story(story_id: int) -> None:
    """A story came out or was corrected: its hashtags and its place in a plan count."""
    tagging.join_by_hashtag(story_id=story_id)
    items.finish_items_of(story_id=story_id)
