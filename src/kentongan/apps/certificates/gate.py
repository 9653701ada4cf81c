"""Why certificates of an event cannot be made yet."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What the gate must know of an event."""

    is_cancelled: bool
    is_over: bool
    has_rule: bool
    has_signer: bool
    waiting: int


def reasons_not_to_make(facts: EventFacts) -> list[str]:
    """All reasons, in sentences; none: the button may be pressed."""
    reasons = []
    if facts.is_cancelled:
        reasons.append(_("Kegiatan ini dibatalkan."))
    elif not facts.is_over:
        reasons.append(_("Kegiatan belum selesai: sertifikat dibuat setelah sesi terakhir berakhir."))
    if not facts.has_rule:
        reasons.append(_("Simpan dulu aturannya: siapa yang berhak dan siapa yang menandatangani."))
    elif not facts.has_signer:
        reasons.append(_("Isi nama dan jabatan penanda tangan."))
    if not facts.waiting:
        reasons.append(_("Tidak ada peserta yang berhak dan belum bersertifikat."))
    return reasons
