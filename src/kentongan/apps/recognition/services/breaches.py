"""Deciding whether a public correction, withdrawal or removal was a breach of ethics."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.recognition.errors import NotFound, Refused
from kentongan.apps.recognition.models import Breach
from kentongan.apps.recognition.queries.breaches import notes_of
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def decide_breach(*, actor: Actor, year: int, note_id: int, is_breach: bool, reason: str) -> Breach:
    """Keeps what the secretariat says of one public note, with its reason; said again, it replaces the former.

    Counts from the next computation on. Refuses without a reason and once scores are final. Audited.
    """
    row = year_in_hand(actor, year)
    if not row.is_running:
        raise Refused(_("Pelanggaran diputus selama nilai masih dihitung."))
    words = reason.strip()[:1000]
    if len(words) < 10:
        raise Refused(_("Tulis alasan keputusan ini."))
    found = notes_of(row).filter(pk=note_id).first()
    if found is None:
        raise NotFound
    breach, _is_new = Breach.objects.update_or_create(
        year=row,
        note=found.pk,
        defaults={
            "unit": found.story.unit,
            "kind": found.kind,
            "title": found.story.headline[:300],
            "story": found.story_id,
            "is_breach": is_breach,
            "reason": words,
            "decided_by_id": actor.user_id,
        },
    )
    detail = {"note": found.pk, "is_breach": is_breach}
    note(actor, "award_breach_decided", row, path=found.story.unit.path, **detail)
    return breach
