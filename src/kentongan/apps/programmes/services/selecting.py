"""What the desk of a programme decides about contributions."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.programmes.enums import Stage, Verdict
from kentongan.apps.programmes.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.programmes.models import Ruling, Submission
from kentongan.apps.programmes.policies import is_own, may_run
from kentongan.apps.programmes.queries.reading import submission_visible_to
from kentongan.apps.programmes.services.telling import tell_office
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_TOLD = {
    Verdict.ACCEPT: gettext_noop("Usulan “%(title)s” terpilih."),
    Verdict.RETURN: gettext_noop("Usulan “%(title)s” perlu perbaikan; buka untuk membaca alasannya."),
    Verdict.DECLINE: gettext_noop("Usulan “%(title)s” belum terpilih; alasannya ada di halamannya."),
}


@transaction.atomic
def rule_on_submission(*, actor: Actor, submission_id: int, verdict: str, note: str = "") -> Submission:
    """Shortlists, accepts, returns or declines a contribution; the last two with a reason, which the office reads.

    Nobody decides about what their own office sent in. One that stands in an episode stays accepted. Tells the
    office but for the shortlist; audited.
    """
    row = submission_visible_to(actor, submission_id)
    if not may_run(actor, row.call.programme):
        raise NotAllowed
    if is_own(actor, row):
        raise NotAllowed(_("Usulan satuan Anda sendiri diputus orang dari satuan lain."))
    Submission.objects.select_for_update().filter(pk=row.pk).first()
    row.refresh_from_db(fields=["stage", "accepted_at"])
    said, note = _checked(row, verdict), note.strip()[:2000]
    if said in Verdict.needing_words() and not note:
        raise BadWords(_("Tulis alasannya; satuan akan membacanya."), "note")
    Ruling.objects.create(
        submission=row, verdict=said, note=note, officer_id=actor.user_id, at=timezone.now()
    )
    row.stage, row.accepted_at = said.value, timezone.now() if said == Verdict.ACCEPT else None
    row.save()
    if said in _TOLD:
        tell_office(row, _TOLD[said], but=actor)
    detail = {"verdict": said.value}
    trail.record(actor, "submission_ruled", f"submission:{row.pk}", path=row.unit.path, detail=detail)
    return row


def _checked(row: Submission, verdict: str) -> Verdict:
    if verdict not in Verdict.values:
        raise BadWords(_("Pilih putusannya."), "verdict")
    if row.stage == Stage.WITHDRAWN or row.stage == verdict:
        raise WrongStage(_("Keadaan usulan ini sudah berubah. Muat ulang halamannya."))
    if row.segments.exists():
        raise WrongStage(_("Usulan ini sudah masuk susunan acara. Keluarkan dulu dari sana."))
    return Verdict(verdict)
