"""Ears of the notices: what was told becomes mail, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.foundation.notices.signals import notices_made
from kentongan.foundation.notices.tasks import mail_notice_task


@receiver(notices_made, dispatch_uid="notices.mail")
def mail_notices(notice_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail: a bad address holds up nobody else."""
    for notice_id in notice_ids:
        mail_notice_task.defer(notice_id=notice_id)
