"""What a consequence test still lacks before it can be decided, and what speaks against a ruling."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EXEMPTING, Ruling, WeighingStatus
from kentongan.apps.disclosure.gate.reason import Reason
from kentongan.core.openness.exemption.grounds import Ground, PeriodKind, ground

_SHORTEST = 20


class Weighed(Protocol):
    """What the gate looks at."""

    title: str
    documents: str
    part: str
    ground: str
    other_law: str
    if_opened: str
    if_closed: str
    weighing: str
    status: str
    proposed_by_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingWords:
    """What the deciding officer writes. An exemption is permanent or ends on a day, never neither."""

    decision: str
    reason: str
    officer: str
    place: str
    number: str = ""
    is_permanent: bool = False
    expires_on: date | None = None
    review_on: date | None = None


def reasons_not_to_submit(test: Weighed) -> list[Reason]:
    """Every step that is missing: documents, part, law, both sides of the scale."""
    return [*_missing(test), *_of_ground(test)]


def reasons_not_to_decide(test: Weighed, *, decider_id: int | None = None) -> list[Reason]:
    """Every reason why nobody, or not this officer, may decide the test now."""
    return [*reasons_not_to_submit(test), *_not_yet(test), *_same_person(test, decider_id)]


def reasons_against_ruling(test: Weighed, words: RulingWords, *, today: date) -> list[Reason]:
    """Every reason why this ruling would not hold. The letter of decision needs all of PP 61/2010's contents."""
    return [*_incomplete(words), *_of_period(test, words, today)]


def _missing(test: Weighed) -> Iterator[Reason]:
    asked = (
        ("title", _("Tulis golongan informasi yang diuji.")),
        ("documents", _("Langkah 1: sebutkan dokumen yang diperiksa.")),
        ("part", _("Langkah 2: catat dengan jelas bagian yang hendak dikecualikan.")),
        ("if_opened", _("Langkah 4: tulis akibat bila informasi dibuka.")),
        (
            "if_closed",
            _("Langkah 4: tulis akibat bila informasi ditutup, termasuk kepentingan umum yang terhalang."),
        ),
        ("weighing", _("Langkah 4: tulis pertimbangan atas kedua akibat itu.")),
    )
    for field, words in asked:
        if not getattr(test, field).strip():
            yield Reason(field, words)
        elif field == "weighing" and len(test.weighing.strip()) < _SHORTEST:
            yield Reason(field, _("Langkah 4: pertimbangan terlalu singkat untuk dapat diuji orang lain."))


def _of_ground(test: Weighed) -> Iterator[Reason]:
    known = ground(test.ground)
    if known is None:
        yield Reason("ground", _("Langkah 3: pilih dasar hukum dari pasal 17."))
    elif known.asks_other_law and not test.other_law.strip():
        yield Reason(
            "other_law", _("Langkah 3: huruf j menunjuk undang-undang lain; sebutkan undang-undangnya.")
        )


def _not_yet(test: Weighed) -> Iterator[Reason]:
    if test.status == WeighingStatus.DRAFT:
        yield Reason("status", _("Uji ini belum diajukan oleh pengusulnya."))
    if test.status == WeighingStatus.DECIDED:
        yield Reason("status", _("Uji ini sudah diputus."))


def _same_person(test: Weighed, decider_id: int | None) -> Iterator[Reason]:
    if decider_id is not None and decider_id == test.proposed_by_id:
        yield Reason("decided_by", _("Pengusul tidak memutus ujinya sendiri; mintalah PPID lain."))


def _incomplete(words: RulingWords) -> Iterator[Reason]:
    if words.decision not in Ruling.values:
        yield Reason("decision", _("Pilih putusan."))
    if not words.reason.strip():
        yield Reason("reason", _("Tulis alasan putusan."))
    if not words.officer.strip():
        yield Reason("officer", _("Tulis jabatan PPID yang menetapkan."))
    if not words.place.strip():
        yield Reason("place", _("Tulis tempat penetapan."))


def _of_period(test: Weighed, words: RulingWords, today: date) -> Iterator[Reason]:
    known = ground(test.ground)
    if words.decision not in EXEMPTING or known is None:
        return
    if words.is_permanent == (words.expires_on is not None):
        yield Reason("expires_on", _("Isi tanggal berakhir, atau nyatakan tanpa batas waktu: pilih satu."))
    if words.expires_on and words.expires_on <= today:
        yield Reason("expires_on", _("Tanggal berakhir harus sesudah hari ini."))
    yield from _beyond_law(known, words, today)
    if words.review_on and words.review_on <= today:
        yield Reason("review_on", _("Tanggal tinjau kembali harus sesudah hari ini."))
    if words.review_on and words.expires_on and words.review_on > words.expires_on:
        yield Reason("review_on", _("Tinjau kembali sebelum jangka waktu berakhir."))


def _beyond_law(known: Ground, words: RulingWords, today: date) -> Iterator[Reason]:
    if words.is_permanent and known.period.kind != PeriodKind.PERMANENT:
        yield Reason(
            "is_permanent", _("Hanya huruf g dan h yang tidak berjangka waktu. Isi tanggal berakhir.")
        )
    most = known.period.most_years
    if most and words.expires_on and words.expires_on > latest_end(today, most):
        yield Reason(
            "expires_on", _("Jangka waktu untuk dasar ini paling lama %(years)d tahun.") % {"years": most}
        )


def latest_end(today: date, years: int) -> date:
    """The same day so many years later; 29 February becomes the 28th."""
    try:
        return today.replace(year=today.year + years)
    except ValueError:
        return today.replace(year=today.year + years, day=28)
