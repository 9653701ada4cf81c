"""Ears of the newsroom, in the same transaction: the archive is told of stories, previews of the standard are read."""

from django.dispatch import receiver

from kentongan.apps.newsroom import tasks
from kentongan.apps.newsroom.services.archiving import archive_story, forget_story
from kentongan.apps.newsroom.signals import (
    story_corrected,
    story_published,
    story_submitted,
    story_unpublished,
    story_withdrawn,
)
from kentongan.apps.standards.signals import preview_asked


@receiver(story_submitted, dispatch_uid="newsroom.archive_submitted")
@receiver(story_published, dispatch_uid="newsroom.archive_published")
@receiver(story_corrected, dispatch_uid="newsroom.archive_corrected")
def tell_archive(story_id: int, **_rest: object) -> None:
    """A text that others read from now on is remembered."""
    archive_story(story_id=story_id)


@receiver(story_withdrawn, dispatch_uid="newsroom.archive_withdrawn")
@receiver(story_unpublished, dispatch_uid="newsroom.archive_unpublished")
def forget_in_archive(story_id: int, **_rest: object) -> None:
    """What was taken back is forgotten."""
    forget_story(story_id=story_id)


@receiver(preview_asked, dispatch_uid="newsroom.preview")
def read_preview(preview_id: int, **_rest: object) -> None:
    """Somebody wants to know what a draft of the standard's settings would change: one job, batch after batch."""
    tasks.read_preview.defer(preview_id=preview_id)
