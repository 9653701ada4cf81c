"""Every reason why an answer cannot go out yet, in sentences for the officer who writes it."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import Resolution
from kentongan.core.openness.service.grounds import refusal_grounds

SHORTEST_REASON = 20
DEAREST = 10_000_000
WITHHOLDING = (Resolution.REFUSED, Resolution.PARTIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A written notice as the officer drafts it."""

    resolution: str
    words: str
    grounds: list[str] = field(default_factory=list)
    reason: str = ""
    test: str = ""
    redactions: str = ""
    held_by: str = ""
    where: str = ""
    cost: int = 0
    cost_words: str = ""
    has_weighed_part: bool = False


def reasons_not_to_answer(notice: Notice) -> list[str]:
    """All of them; empty when the notice may go out."""
    found = []
    if notice.resolution not in Resolution.values or not notice.resolution:
        found.append(_("Pilih hasilnya."))
    if not notice.words.strip():
        found.append(_("Tulis isi pemberitahuan kepada pemohon."))
    if notice.resolution in WITHHOLDING:
        found += _gaps_of_refusal(notice)
    if notice.resolution == Resolution.NOT_HELD and not notice.held_by.strip():
        found.append(
            _("Sebutkan badan publik yang menguasai informasi ini, atau tulis bahwa itu tidak diketahui.")
        )
    if notice.resolution == Resolution.ALREADY_PUBLIC and not notice.where.strip():
        found.append(_("Sebutkan alamat tempat informasi itu diumumkan."))
    return found + _gaps_of_cost(notice)


def _gaps_of_refusal(notice: Notice) -> list[str]:
    found = []
    if not notice.grounds or not set(notice.grounds) <= refusal_grounds().keys():
        found.append(_("Pilih paling sedikit satu dasar dari Pasal 17."))
    if len(notice.reason.strip()) < SHORTEST_REASON:
        found.append(_("Tulis alasan penolakan dalam kalimat yang dapat dipahami pemohon."))
    if not notice.test.strip():
        found.append(_("Penolakan memerlukan uji konsekuensi: tulis nomor dan tanggalnya."))
    if notice.resolution == Resolution.REFUSED and not notice.has_weighed_part:
        found.append(
            _("Pertimbangkan dahulu memberi sebagian dengan bagian rahasia dihitamkan, lalu centang.")
        )
    if notice.resolution == Resolution.PARTIAL and not notice.redactions.strip():
        found.append(_("Catat bagian mana yang dihitamkan."))
    return found


def _gaps_of_cost(notice: Notice) -> list[str]:
    if not 0 <= notice.cost <= DEAREST:
        return [
            _("Biaya tidak masuk akal. Yang boleh ditagih hanya biaya salinan dan pengiriman yang nyata.")
        ]
    if notice.cost and not notice.cost_words.strip():
        return [_("Rinci biayanya: berapa lembar, berapa tarif, ongkos kirim berapa.")]
    return []
