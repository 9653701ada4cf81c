"""Ears of the newsroom, in the same transaction: the archive is told of stories, previews of the standard are read."""

from django.dispatch import receiver

from kentongan.apps.newsroom import tasks
from kentongan.apps.newsroom.services.archiving import archive_story, forget_story
from kentongan.apps.newsroom.services.routing.rerouting import reroute_story_of
from kentongan.apps.newsroom.signals import (
    photo_added,
    photo_decided,
    story_corrected,
    story_published,
    story_submitted,
    story_unpublished,
    story_withdrawn,
    trial_asked,
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


@receiver(trial_asked, dispatch_uid="newsroom.trial")
def try_routes(trial_id: int, **_rest: object) -> None:
    """Somebody wants to know what a draft of routes would have done: one job, batch after batch."""
    tasks.try_routes.defer(trial_id=trial_id)


@receiver(photo_added, dispatch_uid="newsroom.finish_photo")
def seek_faces(photo_id: int, **_rest: object) -> None:
    """A new photo: its faces are sought and its sizes made, away from whoever waits for the page."""
    tasks.finish_photo.configure(priority=tasks.AFTER_WORDS).defer(photo_id=photo_id)


@receiver(photo_decided, dispatch_uid="newsroom.draw_photo")
def draw_anew(photo_id: int, **_rest: object) -> None:
    """A photo is held back until it is drawn as decided."""
    tasks.draw_photo.defer(photo_id=photo_id)


@receiver(photo_decided, dispatch_uid="newsroom.reroute")
def route_anew(photo_id: int, **_rest: object) -> None:
    """A child was marked in a photo of a story that is under review: it may have to go higher than it does."""
    reroute_story_of(photo_id=photo_id)
