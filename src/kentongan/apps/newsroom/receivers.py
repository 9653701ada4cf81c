"""Ears of the newsroom: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.newsroom.signals import notices_made
from kentongan.apps.newsroom.tasks import mail_notice_task


@receiver(notices_made)
def mail_notices(notice_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail: a bad address holds up nobody else."""
    for notice_id in notice_ids:
        mail_notice_task.defer(notice_id=notice_id)
