"""Ears of the editing room, in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.editing import tasks
from kentongan.apps.editing.services.gathering import release_contribution
from kentongan.apps.newsroom.signals import story_submitted


@receiver(story_submitted, dispatch_uid="editing.submitted")
def look_for_others(story_id: int, **_rest: object) -> None:
    """A story that enters review stands for itself, and may be one of several on the same event."""
    release_contribution(story_id=story_id)
    tasks.seek_alike.defer(story_id=story_id)
