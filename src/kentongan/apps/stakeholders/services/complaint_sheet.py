"""Reading an export of LAPOR!: what a row says, with everything personal masked before it is anything at all."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ComplaintStatus, ComplaintType
from kentongan.apps.stakeholders.errors import Invalid
from kentongan.apps.stakeholders.services.columns import read_day
from kentongan.core.privacy.kinds import PLACEHOLDERS
from kentongan.core.privacy.masking import mask

COLUMNS = {
    "ticket": (
        *("nomor tiket", "no tiket", "tiket", "tracking id", "id laporan", "nomor laporan", "no laporan"),
        *("nomor aduan", "ticket", "kode"),
    ),
    "unit": (
        "satuan",
        "unit",
        "upt",
        "instansi terlapor",
        "instansi tujuan",
        "instansi",
        "disposisi",
        "unit kerja",
    ),
    "category": ("kategori", "topik", "klasifikasi", "category"),
    "type": ("jenis", "tipe", "jenis pengaduan", "jenis laporan", "kadar", "type"),
    "received_on": (
        *(
            "diterima",
            "tanggal diterima",
            "tanggal laporan",
            "tgl laporan",
            "tanggal masuk",
            "tanggal",
            "received",
        ),
    ),
    "told_due": ("tenggat", "batas waktu", "jatuh tempo", "due"),
    "text": ("isi", "isi laporan", "isi aduan", "uraian", "deskripsi", "laporan", "text"),
    "answer": ("jawaban", "tanggapan", "tindak lanjut", "answer"),
    "answered_on": ("tanggal jawaban", "tanggal tindak lanjut", "tanggal selesai", "dijawab"),
    "status": ("status", "keadaan"),
}
NEEDED = ("ticket", "received_on", "text")
HEADER = tuple(names[0] for names in COLUMNS.values())
# Reports of wrongs inside the service have a channel of their own, whose papers never come to this desk.
_WHISTLE = re.compile(
    r"\bwbs\b|whistle\s?-?blow|pelaporan\s+pelanggaran|justice\s+collaborator", re.IGNORECASE
)
_TICKET = re.compile(r"[\w./#-]{3,40}")
_PLACED = {kind.value: words for kind, words in PLACEHOLDERS.items()}
_DONE = ("selesai", "closed", "dijawab", "tuntas", "answered", "sudah dijawab")
_WORKED = ("proses", "diproses", "terverifikasi", "verifikasi", "disposisi", "worked", "ditindaklanjuti")


@dataclass(frozen=True, slots=True)
class ComplaintWords:
    """A complaint as it may be kept."""

    ticket: str
    category: str
    type: str
    received_on: date
    told_due: date | None
    text: str
    answer: str
    answered_on: date | None
    status: str

    @property
    def masked(self) -> dict[str, int]:
        """How many of each kind of personal data were masked in text and answer."""
        return masks_in(f"{self.text}\n{self.answer}")


def read_complaint(row: Mapping[str, str]) -> ComplaintWords:
    """The row without personal data. Raises Invalid, whose message never repeats what stands in it."""
    if any(_WHISTLE.search(row.get(name, "")) for name in ("category", "type", "status", "text")):
        raise Invalid(
            _("laporan WBS (pelapor pelanggaran): tidak boleh masuk ke meja Humas; serahkan ke pengelola WBS")
        )
    ticket = row["ticket"].strip()
    if not _TICKET.fullmatch(ticket):
        raise Invalid(_("nomor tiket kosong atau tidak wajar"))
    answered_on = _day(row, "answered_on", _("tanggal jawaban tidak terbaca"))
    words = ComplaintWords(
        ticket=ticket,
        category=mask(row.get("category", "")).text[:80],
        type=_type(row.get("type", "")),
        received_on=_received(row),
        told_due=_day(row, "told_due", _("tenggat tidak terbaca")),
        text=mask(row["text"]).text,
        answer=mask(row.get("answer", "")).text,
        answered_on=answered_on,
        status=_status(row.get("status", ""), answered_on),
    )
    _refuse(words)
    return words


def masks_in(text: str) -> dict[str, int]:
    """How many masks of each kind stand in a text."""
    counted = Counter({kind: text.count(words) for kind, words in _PLACED.items()})
    return {kind: number for kind, number in counted.items() if number}


def cells_of(words: ComplaintWords, unit_key: str) -> tuple[object, ...]:
    """The masked row, as a line of the table under HEADER."""
    return tuple(unit_key if name == "unit" else getattr(words, name) for name in COLUMNS)


def _refuse(words: ComplaintWords) -> None:
    if not words.text.strip():
        raise Invalid(_("isi aduan kosong"))
    if words.status == ComplaintStatus.ANSWERED and words.answered_on is None:
        raise Invalid(_("berstatus selesai, tetapi tanggal jawabannya kosong"))
    if words.answered_on and not words.received_on <= words.answered_on <= timezone.localdate():
        raise Invalid(_("tanggal jawaban tidak wajar"))


def _received(row: Mapping[str, str]) -> date:
    day = read_day(row["received_on"])
    if day is None:
        raise Invalid(_("tanggal diterima tidak terbaca; tulis misalnya 2026-03-31"))
    if day > timezone.localdate():
        raise Invalid(_("tanggal diterima belum tiba"))
    return day


def _day(row: Mapping[str, str], name: str, refusal: str) -> date | None:
    words = row.get(name, "").strip()
    if not words or words == "-":
        return None
    if (day := read_day(words)) is None:
        raise Invalid(refusal)
    return day


def _type(words: str) -> str:
    said = " ".join(words.lower().replace("_", " ").split())
    if not said or "normati" in said:
        return ComplaintType.NORMATIVE
    if "pengawasan" in said or "oversight" in said:
        without = any(word in said for word in ("tidak", "non", "tanpa", "no "))
        return ComplaintType.NO_OVERSIGHT if without else ComplaintType.OVERSIGHT
    raise Invalid(
        _("jenis tidak dikenal; tulis normatif, tidak berkadar pengawasan, atau berkadar pengawasan")
    )


def _status(words: str, answered_on: date | None) -> str:
    said = words.strip().lower()
    if answered_on or any(word in said for word in _DONE):
        return ComplaintStatus.ANSWERED
    return ComplaintStatus.WORKED if any(word in said for word in _WORKED) else ComplaintStatus.NEW
