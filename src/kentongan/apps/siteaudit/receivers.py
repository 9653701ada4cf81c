"""What the audits do when something was announced: they queue work in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.siteaudit import tasks
from kentongan.apps.siteaudit.signals import audits_queued, rechecks_queued


@receiver(audits_queued, dispatch_uid="siteaudit.run")
def queue_audits(audit_ids: list[int], **_: object) -> None:
    tasks.defer_audits(audit_ids)


@receiver(rechecks_queued, dispatch_uid="siteaudit.recheck")
def queue_rechecks(recheck_ids: list[int], **_: object) -> None:
    tasks.defer_rechecks(recheck_ids)
