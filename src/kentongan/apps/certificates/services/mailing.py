"""Certificates on their way to their holders: a row first, a mark before the mail leaves, never twice."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.certificates.errors import NotAllowed, Refused
from kentongan.apps.certificates.models import Certificate, Delivery
from kentongan.apps.certificates.policies import may_correct, may_issue
from kentongan.apps.certificates.queries.batches import batch_visible_to
from kentongan.apps.certificates.queries.certificates import certificate_visible_to
from kentongan.apps.certificates.services.drawing import draw
from kentongan.apps.certificates.signals import deliveries_made
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

PIECE = 500


def address_of(certificate: Certificate) -> str:
    """Where the holder can be reached, empty where nobody knows."""
    listed = certificate.participant.email if certificate.participant_id else ""
    return listed or (certificate.user.email if certificate.user_id else "")


def write_delivery(certificate: Certificate) -> bool:
    """Has one certificate mailed, once; whether there was anything to do. In a transaction."""
    if certificate.revoked_at or not address_of(certificate):
        return False
    row, made = Delivery.objects.get_or_create(certificate=certificate)
    if made:
        deliveries_made.send(Delivery, delivery_ids=[row.pk])
    return made


@transaction.atomic
def mail_certificate(*, actor: Actor, certificate_id: int) -> Certificate:
    """Mails one certificate to its holder, once. Refuses revoked ones and holders without address. Audited."""
    row = certificate_visible_to(actor, certificate_id)
    if not may_correct(actor, row):
        raise NotAllowed
    if row.standing != "valid":
        raise Refused(_("Hanya sertifikat yang berlaku dapat dikirim."))
    if not address_of(row):
        raise Refused(_("Alamat surel pemegang tidak diketahui. Unduh dan serahkan langsung."))
    if not write_delivery(row):
        raise Refused(_("Sertifikat ini sudah dikirim."))
    trail.record(actor, "certificate_mailed", f"certificate:{row.pk}", path=row.unit.path)
    return row


@transaction.atomic
def mail_batch(*, actor: Actor, batch_id: int) -> int:
    """Mails all certificates of a batch that were not mailed yet and have an address; how many. Audited."""
    batch = batch_visible_to(actor, batch_id)
    if not may_issue(actor, batch.event):
        raise NotAllowed
    rows = Certificate.objects.filter(batch=batch, delivery=None, revoked_at=None, replaced_by=None)
    rows = rows.select_related("participant", "user")
    waiting = [Delivery(certificate=row) for row in rows.iterator(PIECE) if address_of(row)]
    Delivery.objects.bulk_create(waiting, batch_size=PIECE, ignore_conflicts=True)
    keys = [row.certificate_id for row in waiting]
    made = list(Delivery.objects.filter(certificate_id__in=keys, mailed_at=None).values_list("pk", flat=True))
    trail.record(actor, "certificates_mailed", f"event:{batch.event_id}", path=batch.event.unit.path,
                 detail={"batch": batch.pk, "count": len(made)})  # fmt: skip
    if made:
        deliveries_made.send(Delivery, delivery_ids=made)
    return len(made)


def send_delivery(*, delivery_id: int) -> None:
    """Sends one mail, once: marked before it leaves, unmarked only when the server refused.

    What was revoked in between stays, and the row says so.
    """
    rows = Delivery.objects.filter(pk=delivery_id, mailed_at=None, withheld="")
    if not rows.update(mailed_at=timezone.now()):
        return
    joined = ("certificate__unit", "certificate__participant", "certificate__user", "certificate__design")
    delivery = Delivery.objects.select_related(*joined).get(pk=delivery_id)
    certificate = delivery.certificate
    if certificate.standing != "valid":
        why = "Sertifikat sudah dicabut atau diganti."
        Delivery.objects.filter(pk=delivery_id).update(mailed_at=None, withheld=why)
        return
    try:
        _message(certificate).send()
    except OSError:  # smtplib's errors are OSErrors, too
        Delivery.objects.filter(pk=delivery_id).update(mailed_at=None)
        raise


def _message(certificate: Certificate) -> EmailMessage:
    words = {"certificate": certificate, "url": f"{settings.SITE_URL}/sertifikat/{certificate.code}/"}
    with translation.override("id"):
        body = render_to_string("certificates/given.txt", words)
    subject = " ".join(f"Sertifikat: {certificate.title}".split())[:150]
    message = EmailMessage(subject, body, None, [address_of(certificate)])
    message.attach(f"sertifikat-{certificate.code}.pdf", draw(certificate), "application/pdf")
    return message
