"""The way of a request as the law has it: what is done, where it stands, what comes next."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import Status
from kentongan.apps.openness.models import Request


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the way; `tone` as the timeline draws it, `teaches` what to do there."""

    title: str
    teaches: str
    tone: str


def path_of(request: Request) -> list[Stop]:
    """All stops in order; the one where the request stands is marked."""
    here = _here(request)
    return [
        Stop(title, teaches, "" if number < here else "warn" if number == here else "mute")
        for number, (title, teaches) in enumerate(_stops())
    ]


def _stops() -> list[tuple[str, str]]:
    return [
        (
            _("Terima dan beri nomor"),
            _("Nomor dan tanda terima diberikan saat itu juga. Hari diterima tidak dihitung."),
        ),
        (_("Periksa kelengkapan"), _("Minta yang kurang hari ini juga: waktu menjawab tetap berjalan.")),
        (
            _("Cari informasinya"),
            _("Tanyakan pemilik dokumen. Bila bukan kita yang menguasai, cari tahu siapa."),
        ),
        (
            _("Uji konsekuensi bila perlu"),
            _("Hanya bila ada bagian yang hendak ditutup. Timbang dulu memberi sebagian."),
        ),
        (
            _("Jawab tertulis"),
            _("Dikabulkan, sebagian, tidak dikuasai, sudah diumumkan, atau ditolak dengan dasar dan alasan."),
        ),
        (_("Keberatan kepada atasan"), _("Pemohon punya 30 hari kerja. Yang memutus bukan yang menjawab.")),
    ]


def _here(request: Request) -> int:
    if hasattr(request, "objection"):
        return 5 if not request.objection.decision else 6
    return {
        Status.RECEIVED: 2,
        Status.INCOMPLETE: 1,
        Status.IN_SEARCH: 2,
        Status.CONSEQUENCE_TEST: 3,
        Status.ANSWERED: 6,
        Status.WITHDRAWN: 6,
    }[Status(request.status)]
