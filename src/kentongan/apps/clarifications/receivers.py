"""Ears of the clarification desk: they write rows or defer jobs, in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.clarifications import tasks
from kentongan.apps.clarifications.services import following
from kentongan.apps.clarifications.signals import capture_wanted
from kentongan.apps.newsroom.signals import (
    story_corrected,
    story_published,
    story_unpublished,
    story_withdrawn,
)
from kentongan.foundation.workdays.signals import holidays_changed


@receiver(capture_wanted, dispatch_uid="clarifications.capture")
def queue_capture(
    aim: str, sighting_id: int | None, remedy_id: int | None, user_id: int | None, **_rest: object
) -> None:
    """Captures of one address run one after the other."""
    lock = f"capture:{sighting_id or 0}:{remedy_id or 0}"
    tasks.capture_task.configure(lock=lock).defer(
        aim=aim, sighting_id=sighting_id, remedy_id=remedy_id, user_id=user_id
    )


@receiver(story_published, dispatch_uid="clarifications.answered")
def mark_answered(story_id: int, **_rest: object) -> None:
    following.follow_publication(story_id=story_id)


@receiver(story_corrected, dispatch_uid="clarifications.corrected")
def mark_corrected(story_id: int, **_rest: object) -> None:
    following.follow_correction(story_id=story_id)


@receiver(story_withdrawn, dispatch_uid="clarifications.withdrawn")
@receiver(story_unpublished, dispatch_uid="clarifications.unpublished")
def mark_withdrawn(story_id: int, **_rest: object) -> None:
    following.follow_withdrawal(story_id=story_id)


@receiver(holidays_changed, dispatch_uid="clarifications.redate")
def redate_steps(because: str, **_rest: object) -> None:
    tasks.redate_task.configure(lock="clarifications.redate").defer(because=because)
