"""Ears of the certificate desk: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.certificates import tasks
from kentongan.apps.certificates.signals import batch_continues, deliveries_made


@receiver(batch_continues, dispatch_uid="certificates.make_piece")
def make_next_piece(batch_id: int, **_rest: object) -> None:
    """One job a piece, so that others get their turn in between."""
    tasks.make_piece.defer(batch_id=batch_id)


@receiver(deliveries_made, dispatch_uid="certificates.mail")
def mail_certificates(delivery_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail: a bad address holds up nobody else."""
    tasks.mail.batch_defer(*({"delivery_id": delivery_id} for delivery_id in delivery_ids))
