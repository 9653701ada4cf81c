"""A plain text is searched for when, where and who; what is missing becomes a question to the writer."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_RELATIVE_DAY = re.compile(
    r"\b(?:hari ini|kemarin|pukul\s\d|(?:bulan|tahun)\s(?:ini|\d)|"
    r"(?:Senin|Selasa|Rab[uo]|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)"
)
_PLACE = re.compile(
    r"\b(?:Lapas|Rutan|LPKA|Bapas|Kanwil)\s(?:\w+\s){0,3}[A-Z][a-z]|"
    r"\b(?:di|dari)\s(?:[A-Z][a-z]|(?:aula|ruang|lapangan|halaman|kantor|gedung|dapur|kebun|blok|masjid|gereja|bengkel|area)\b)"
)
_PERSON_OR_UNIT = re.compile(
    r"\b(?:Kepala|Ka(?:lapas|rutan|bapas|kanwil)|Lapas|Rutan|LPKA|Bapas|Lembaga P\w+|Rumah Tahanan|Balai "
    r"P\w+|"
    r"Pengadilan|Kejaksaan|Polres|Polisi|polisi|Dinas|Pemerintah|Bupati|Wali Kota|Gubernur|"
    r"Kanwil|Direktur|Direktorat|Menteri|Kementerian|Ditjenpas|warga binaan|Warga Binaan|petugas|Petugas)\b"
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
    if document.dateline is None and not _PLACE.search(front):
        missing.append(("di mana", "Di mana? Tulis tempat dan kotanya."))
    if not _PERSON_OR_UNIT.search(front):
        missing.append(("siapa", "Siapa yang melakukan atau mengalaminya?"))
    for slot, question in missing:
        yield Hit(lead.part, lead.start, lead.end, f"Tiga paragraf pertama tidak menjawab {slot}.", question)


RULE = Rule(
    id="structure.five_w",
    title="Kapan, di mana, dan siapa terjawab di awal",
    clause="[design] Unsur 5W1H dalam piramida terbalik",
    severity=Severity.WARN,
    check=_check,
    why="Pembaca dan redaksi mencari kapan, di mana, dan siapa di bagian awal naskah.",
    good=("Serang, INFO_PAS – Lapas Kelas IIA Demo melatih warga binaan membuat roti, Selasa (24/9).",),
    bad=(
        "Kegiatan yang sangat bermanfaat bagi semua pihak telah berlangsung dengan lancar dan meriah sekali.",
    ),
)
