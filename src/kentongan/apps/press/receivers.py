"""Ears of the press desk: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.press import tasks
from kentongan.apps.press.signals import letters_made, reporters_changed


@receiver(letters_made, dispatch_uid="press.mail")
def mail_letters(letter_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail: a bad address holds up nobody else."""
    for letter_id in letter_ids:
        tasks.mail_letter.defer(letter_id=letter_id)


@receiver(reporters_changed, dispatch_uid="press.lists")
def follow_reporters(paths: Iterable[str], **_rest: object) -> None:
    """The living lists above the node follow."""
    for path in set(paths):
        tasks.sync_lists.defer(path=path)
