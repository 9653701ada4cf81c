"""A plain text is searched for when, where and who; what is missing becomes a question to the writer."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.ease.places_and_persons import PERSON_OR_OFFICE, PLACE

_RELATIVE_DAY = re.compile(
    r"\b(?:hari ini|kemarin|pukul\s\d|(?:bulan|tahun)\s(?:ini|\d)|"
    r"(?:Senin|Selasa|Rab[uo]|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)"
)
_FRONT = 3


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    lead = document.lead
    if document.is_desk or lead is None:
        return
    blocks = [block for block in document.paragraphs("body") if block.end > lead.start][:_FRONT]
    front = document.body[lead.start : blocks[-1].end]
    dated = any(date.start < blocks[-1].end for date in document.dates("body"))
    missing = []
    if not dated and not _RELATIVE_DAY.search(front):
        missing.append(("kapan", "Kapan peristiwanya? Tulis hari dan tanggal."))
    if document.dateline is None and not PLACE.search(front):
        missing.append(("di mana", "Di mana? Tulis tempat dan kotanya."))
    if not PERSON_OR_OFFICE.search(front):
        missing.append(("siapa", "Siapa yang melakukan atau mengalaminya?"))
    for slot, question in missing:
        yield Hit(lead.part, lead.start, lead.end, f"Tiga paragraf pertama tidak menjawab {slot}.", question)


RULE = Rule(
    id="structure.five_w",
    title="Kapan, di mana, dan siapa terjawab di awal",
    clause="[design] Unsur 5W1H dalam piramida terbalik",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Pembaca dan redaksi mencari kapan, di mana, dan siapa di bagian awal naskah. Jawab pertanyaan "
        "yang tertera pada temuan."
    ),
    title_en="When, where and who are answered at the top",
    why_en=(
        "Readers and editors look for when, where and who at the top. Answer the question that is asked "
        "beside the finding."
    ),
    good=(
        "Serang, INFO_PAS – Lapas Kelas IIA Demo melatih warga binaan membuat roti, Selasa (24/9).",
        "Serang, INFO_PAS – Rupbasan Kelas I Demo mendata barang sitaan, Selasa (24/9).",
    ),
    bad=(
        "Kegiatan yang sangat bermanfaat bagi semua pihak telah berlangsung dengan lancar dan meriah sekali.",
    ),
)
