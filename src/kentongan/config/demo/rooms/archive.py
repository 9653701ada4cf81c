"""Kutipan in the demo nation: a few approvals, and a sentence that two people are said to have spoken."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.archive.enums import ApprovalWay
from kentongan.apps.archive.gate import Spoken, Telling
from kentongan.apps.archive.models import Approval, Clash, Utterance
from kentongan.apps.archive.services.approving import ApprovalWords, note_approval
from kentongan.apps.archive.services.keeping import keep
from kentongan.apps.newsroom.services.archiving import archive_batch
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.queries.officers import officers_for
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.roles import Role

_SENTENCE = "Kebun di belakang tembok ini mengajari kami sabar menunggu benih tumbuh menjadi panen."
_TOLD = (
    ("demo:kebun", 20, "Kebun Belajar Dibuka untuk Keluarga", "Bagas Contoh", "Kepala Seksi Kegiatan Kerja"),
    ("demo:panen", 6, "Keluarga Ikut Memanen Kangkung", "Melati Peraga", "Instruktur kebun"),
)
_APPROVED = 3


def furnish() -> None:
    """Keeps what the demo newsroom told, notes some approvals, and lets one sentence have two speakers."""
    unit = Unit.objects.filter(key=HOME).first()
    if unit is None or Approval.objects.exists():
        return
    after = archive_batch()
    while after:
        after = archive_batch(after=after)
    _approve(unit)
    if not Clash.objects.exists():
        _clash(unit)


def _approve(unit: Unit) -> None:
    head = next(iter(officers_for(unit.path, Role.UNIT_HEAD)), None)
    if head is None:
        return
    named = Utterance.objects.filter(unit=unit).exclude(speaker_key="").order_by("-day", "-pk")
    for said, way in zip(named[:_APPROVED], ApprovalWay.values, strict=False):
        words = ApprovalWords(
            words=said.words, speaker=said.speaker, title=said.title, way=way, approved_on=said.day
        )
        note_approval(actor=actor_of(head.user), unit_id=unit.pk, words=words)


def _clash(unit: Unit) -> None:
    for reference, days, headline, speaker, title in _TOLD:
        day = timezone.localdate() - timedelta(days=days)
        telling = Telling(
            reference=reference,
            unit_id=unit.pk,
            day=day,
            headline=headline,
            body=f"{headline}. {_SENTENCE}",
            event_day=day,
            quotes=(Spoken(words=_SENTENCE, speaker=speaker, title=title, verb="ujar"),),
        )
        keep(telling=telling)
