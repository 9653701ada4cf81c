"""What campaigns do when a story comes out: they queue work in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.campaigns import tasks
from kentongan.apps.newsroom.signals import story_corrected, story_published


@receiver([story_published, story_corrected], dispatch_uid="campaigns.follow_story")
def follow_story(story_id: int, **_: object) -> None:
    """One story is followed by one job at a time."""
    tasks.follow_story.configure(lock=f"campaigns:{story_id}").defer(story_id=story_id)
