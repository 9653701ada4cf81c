"""Ears of events: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.academy import tasks
from kentongan.apps.academy.signals import letters_made


@receiver(letters_made, dispatch_uid="academy.mail")
def mail_letters(letter_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail, deferred in one statement: a bad address holds up nobody else."""
    tasks.mail_letter.batch_defer(*({"letter_id": letter_id} for letter_id in letter_ids))
