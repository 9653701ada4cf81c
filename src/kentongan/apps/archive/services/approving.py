"""A speaker's yes: noted, and taken back."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.archive.enums import ApprovalWay
from kentongan.apps.archive.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.archive.models import Approval
from kentongan.apps.archive.policies import may_note_approval
from kentongan.apps.archive.queries.quotations import approvals_visible_to
from kentongan.apps.units.models import Unit
from kentongan.core.echo.sayings import key_of
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_LIMITS = {"words": 5_000, "speaker": 200, "title": 300, "note": 500}
_SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalWords:
    """What somebody notes: the words, who may be quoted with them, how and when the speaker agreed."""

    words: str
    speaker: str
    approved_on: date
    way: str
    title: str = ""
    note: str = ""


@transaction.atomic
def note_approval(*, actor: Actor, unit_id: int, words: ApprovalWords) -> Approval:
    """Notes that a speaker agreed to be quoted with these words; it holds wherever the same words stand.

    Refuses words or a speaker that are missing, a day to come, and a second note on the same words. Audited.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_note_approval(actor, unit):
        raise NotAllowed
    _must_make_sense(words)
    key, speaker_key = key_of(words.words), normal_name(words.speaker)[:200]
    standing = Approval.objects.filter(unit=unit, words_key=key, speaker_key=speaker_key, withdrawn_at=None)
    if standing.select_for_update().exists():
        raise WrongStage(_("Persetujuan untuk kutipan ini sudah tercatat."))
    made = Approval.objects.create(
        unit=unit,
        words_key=key,
        speaker_key=speaker_key,
        noted_by_id=actor.user_id,
        **{name: getattr(words, name) for name in words.__slots__},
    )
    trail.record(actor, "quote_approved", f"approval:{made.pk}", path=unit.path, detail={"way": words.way})
    return made


@transaction.atomic
def withdraw_approval(*, actor: Actor, approval_id: int, reason: str) -> Approval:
    """The speaker took the words back, or the note was wrong: it counts no longer and stays readable. Audited."""
    found = approvals_visible_to(actor).select_for_update(of=("self",)).select_related("unit")
    approval = found.filter(pk=approval_id).first()
    if approval is None:
        raise NotFound(_("Persetujuan ini"))
    if not may_note_approval(actor, approval.unit):
        raise NotAllowed
    if approval.withdrawn_at:
        raise WrongStage(_("Persetujuan ini sudah dicabut."))
    approval.withdrawn_at, approval.withdrawn_by_id = timezone.now(), actor.user_id
    approval.why_withdrawn = must_say(reason)
    approval.save()
    trail.record(actor, "quote_approval_withdrawn", f"approval:{approval.pk}", path=approval.unit.path)
    return approval


def must_say(reason: str) -> str:
    """The reason, trimmed; raises BadWords for one that says nothing."""
    reason = " ".join(reason.split())
    if len(reason) < _SHORTEST_REASON:
        raise BadWords(_("Tulis alasannya dalam satu kalimat pendek."), "reason")
    return reason[: _LIMITS["note"]]


def _must_make_sense(given: ApprovalWords) -> None:
    if not given.words.strip():
        raise BadWords(_("Tulis ucapan yang disetujui."), "words")
    if not normal_name(given.speaker):
        raise BadWords(_("Tulis nama penutur."), "speaker")
    if given.way not in ApprovalWay.values:
        raise BadWords(_("Pilih cara persetujuan."), "way")
    if given.approved_on > timezone.localdate():
        raise BadWords(_("Tanggal persetujuan belum tiba."), "approved_on")
    for name, most in _LIMITS.items():
        if len(getattr(given, name)) > most:
            raise BadWords(_("Isian ini terlalu panjang: paling banyak %d tanda.") % most, name)
