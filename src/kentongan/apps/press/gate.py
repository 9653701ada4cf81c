"""Why a line may not be used, a reporter not be written to, a room not be opened: all reasons, without a database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.apps.press.enums import DeclineReason, ReporterStatus

# What to offer instead of silence (domain 5.6): "no comment" reads as guilt.
ALTERNATIVES: Mapping[str, object] = {
    DeclineReason.INQUIRY: gettext_lazy(
        "Sebut bahwa pemeriksaan berjalan, siapa yang memeriksa, dan kapan kabar berikutnya."
    ),
    DeclineReason.OTHERS: gettext_lazy("Sebut instansi yang berwenang dan kontak humasnya."),
    DeclineReason.PRIVACY: gettext_lazy(
        "Jelaskan bahwa undang-undang melindungi datanya; tawarkan angka atau prosedur tanpa identitas."
    ),
    DeclineReason.SECURITY: gettext_lazy(
        "Jelaskan bahwa rinciannya menyangkut keamanan; tawarkan keadaan umum dan langkah yang diambil."
    ),
    DeclineReason.UNKNOWN: gettext_lazy(
        "Sebut apa yang sudah diketahui, apa yang belum, dan jam berapa Anda kembali memberi kabar."
    ),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle; `code` is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineState:
    """A line to take as the gate sees it."""

    is_approved: bool
    is_retired: bool
    valid_until: datetime | None
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactState:
    """A reporter as the gate sees them; `is_refused`: the address asked not to be written to again."""

    status: str
    has_consent: bool
    email: str
    is_refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """A pass to an embargoed room. `text_stands`: the words are approved and unchanged."""

    is_closed: bool
    is_revoked: bool
    text_stands: bool
    is_verified: bool
    contact: ContactState


def reasons_not_to_use(line: LineState) -> list[Reason]:
    """Why nobody should say this line now; an empty list opens the gate."""
    return list(_of_line(line))


def reasons_not_to_write(contact: ContactState) -> list[Reason]:
    """Why no mail may go to this reporter."""
    return list(_of_contact(contact))


def reasons_not_to_show(room: RoomState) -> list[Reason]:
    """Why the embargoed words stay hidden from the holder of a pass, terms and clock apart."""
    found = []
    if room.is_closed:
        found.append(Reason("closed", _("Ruang embargo ini sudah ditutup.")))
    if room.is_revoked:
        found.append(Reason("revoked", _("Izin masuk ini sudah dicabut.")))
    if not room.text_stands:
        found.append(Reason("text", _("Naskahnya sedang diubah atau belum disetujui.")))
    if not room.is_verified:
        found.append(Reason("unverified", _("Wartawan ini belum terverifikasi.")))
    return [*found, *_of_contact(room.contact)]


def _of_line(line: LineState) -> Iterator[Reason]:
    if line.is_retired:
        yield Reason("retired", _("Pegangan ini sudah dicabut."))
    if not line.is_approved:
        yield Reason("approval", _("Pegangan ini belum disetujui."))
    if line.valid_until and line.valid_until <= line.now:
        yield Reason("expired", _("Pegangan ini kedaluwarsa; perbarui faktanya dan minta persetujuan lagi."))


def _of_contact(contact: ContactState) -> Iterator[Reason]:
    if contact.status == ReporterStatus.ERASED:
        yield Reason("erased", _("Data wartawan ini sudah dihapus atas permintaannya."))
        return
    if contact.status != ReporterStatus.ACTIVE:
        yield Reason("paused", _("Wartawan ini sedang dijeda."))
    if not contact.has_consent:
        yield Reason("consent", _("Belum ada persetujuan wartawan ini untuk dihubungi."))
    if not contact.email:
        yield Reason("address", _("Alamat surelnya belum ada."))
    if contact.is_refused:
        yield Reason("refused", _("Pemilik alamat ini meminta tidak dihubungi lagi."))
