"""Taking a certificate back, and giving it back on the same day."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.certificates.errors import NotAllowed, Refused
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.policies import may_revoke
from kentongan.apps.certificates.queries.certificates import certificate_visible_to
from kentongan.apps.certificates.signals import certificate_revoked
from kentongan.core.clock.zones import day_in_zone
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LEAST_WORDS = 5


@transaction.atomic
def revoke(*, actor: Actor, certificate_id: int, reason: str) -> Certificate:
    """Takes a certificate back; the public check tells the reason. Refuses without one. Audited, announced."""
    row = locked(actor, certificate_id)
    words = " ".join(reason.split())[:300]
    if len(words) < LEAST_WORDS:
        raise Refused(_("Tulis alasannya: siapa pun yang memeriksa kode akan membacanya."), "reason")
    if row.standing != "valid":
        raise Refused(_("Sertifikat ini sudah tidak berlaku."))
    row.revoked_at, row.revoked_by_id, row.revoked_why = timezone.now(), actor.user_id, words
    row.save(update_fields=["revoked_at", "revoked_by", "revoked_why", "updated_at"])
    trail.record(actor, "certificate_revoked", f"certificate:{row.pk}", path=row.unit.path)
    certificate_revoked.send(Certificate, certificate_id=row.pk)
    return row


@transaction.atomic
def restore(*, actor: Actor, certificate_id: int) -> Certificate:
    """Undoes a revocation on the day it happened. Audited."""
    row = locked(actor, certificate_id)
    if not may_be_restored(row):
        raise Refused(_("Pencabutan hanya dapat dibatalkan pada hari yang sama. Terbitkan sertifikat baru."))
    row.revoked_at, row.revoked_by, row.revoked_why = None, None, ""
    row.save(update_fields=["revoked_at", "revoked_by", "revoked_why", "updated_at"])
    trail.record(actor, "certificate_restored", f"certificate:{row.pk}", path=row.unit.path)
    return row


def may_be_restored(row: Certificate) -> bool:
    """Whether it was revoked today, on the clock of the office that gave it, and was not replaced."""
    if row.revoked_at is None or row.replaced_by_id:
        return False
    zone = row.unit.time_zone
    return day_in_zone(row.revoked_at, zone) == day_in_zone(timezone.now(), zone)


def locked(actor: Actor, certificate_id: int) -> Certificate:
    """The certificate, held until the transaction ends; raises NotFound or NotAllowed."""
    seen = certificate_visible_to(actor, certificate_id)
    if not may_revoke(actor, seen):
        raise NotAllowed(_("Sertifikat dicabut oleh kepala pemberinya."))
    return Certificate.objects.select_for_update(of=("self",)).select_related("unit").get(pk=seen.pk)
