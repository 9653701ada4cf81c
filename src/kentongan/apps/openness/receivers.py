"""Ears of the information service: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.openness.signals import deadlines_moved, letters_written
from kentongan.apps.openness.tasks import mail_letter_task, mail_moved_task, redate_task
from kentongan.foundation.workdays.signals import holidays_changed


@receiver(letters_written, dispatch_uid="openness.letters")
def mail_letters(letter_ids: Iterable[int], **_rest: object) -> None:
    """One job a letter."""
    for letter_id in letter_ids:
        mail_letter_task.defer(letter_id=letter_id)


@receiver(deadlines_moved, dispatch_uid="openness.moved")
def mail_the_moved(count: int, after: int, **_rest: object) -> None:
    """One job for all letters of a sweep."""
    if count:
        mail_moved_task.defer(after=after)


@receiver(holidays_changed, dispatch_uid="openness.holidays")
def redate(because: str, **_rest: object) -> None:
    """Days became working days, or ceased to be: every running deadline is dated anew."""
    redate_task.defer(because=because)
