"""A name that was misspelt: a new edition, and the old code says so."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.certificates.errors import NotAllowed, Refused
from kentongan.apps.certificates.models import Certificate, Delivery
from kentongan.apps.certificates.policies import may_correct
from kentongan.apps.certificates.queries.certificates import certificate_visible_to
from kentongan.apps.certificates.services.codes import new_code, new_salt
from kentongan.apps.certificates.services.mailing import write_delivery
from kentongan.apps.certificates.services.numbering import CERTIFICATES, next_numbers
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def correct(*, actor: Actor, certificate_id: int, name: str, position: str) -> Certificate:
    """Gives the certificate again with another spelling, number and code; the old one is revoked as replaced.

    Mailed where the old one was. Refuses what is no longer valid, and a correction that changes nothing. Audited.
    """
    seen = certificate_visible_to(actor, certificate_id)
    if not may_correct(actor, seen):
        raise NotAllowed(_("Sertifikat dibetulkan oleh kepala atau redaktur pemberinya."))
    old = Certificate.objects.select_for_update(of=("self",)).select_related("unit").get(pk=seen.pk)
    name, position = " ".join(name.split())[:150], " ".join(position.split())[:240]
    if old.standing != "valid":
        raise Refused(_("Hanya sertifikat yang berlaku dapat dibetulkan."))
    if not name:
        raise Refused(_("Tulis nama pemegang."), "name")
    if (name, position) == (old.name, old.position):
        raise Refused(_("Belum ada yang berubah."), "name")
    new = _next_edition(old, name, position, actor)
    now = timezone.now()
    Certificate.objects.filter(pk=old.pk).update(
        replaced_by=new,
        revoked_at=now,
        revoked_by_id=actor.user_id,
        revoked_why="Diterbitkan ulang dengan perbaikan.",  # read by the public: Indonesian
        updated_at=now,
    )
    trail.record(actor, "certificate_corrected", f"certificate:{old.pk}", path=old.unit.path,
                 detail={"new": new.pk})  # fmt: skip
    if Delivery.objects.filter(certificate=old).exists():
        write_delivery(new)
    return new


def _next_edition(old: Certificate, name: str, position: str, actor: Actor) -> Certificate:
    year = timezone.localdate().year
    new = Certificate.objects.get(pk=old.pk)
    new.pk, new._state.adding = None, True
    new.edition, new.name, new.position = old.edition + 1, name, position
    new.year, new.serial = year, next_numbers(series=CERTIFICATES, year=year)[0]
    new.code, new.salt, new.issued_by_id = new_code(), new_salt(), actor.user_id
    new.save()
    return new
