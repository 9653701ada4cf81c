""" "Penjara" names a punishment in the code, not our buildings."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.mentioned import is_mentioned

_WORD = re.compile(
    r"\b(?:penjara|bui|LP(?=\s(?:kelas|klas|narkotika|wanita|perempuan|anak\b|(?-i:[A-Z][a-z]{3,})))|"
    r"(?:(?<=gedung )|(?<=kepala )|(?<=petugas )|(?<=pegawai )|(?<=halaman )|(?<=binaan )|(?<=narapidana )|"
    r"(?<=tahanan )|(?<=dalam ))LP)\b",
    re.IGNORECASE,
)
# These name people, and "terms.avoid_terms" reports them as one.
_COMPOUND = re.compile(r"\b(?:penghuni|sipir|penjaga)\s$", re.IGNORECASE)
_OF_CHILDREN = re.compile(r"\sanak\b", re.IGNORECASE)
_PUNISHMENT = re.compile(
    r"\b(?:pidana|hukuman|tahun|bulan|hari|vonis|menghukum|dihukum|dipidana|ancaman|sanksi|kurungan|divonis)\s(?:\w+\s)?$"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _WORD):
            before = text[max(0, match.start() - 24) : match.start()].lower()
            punished = _PUNISHMENT.search(before)
            if punished or text[match.end() : match.end() + 24].lstrip().lower().startswith(
                ("seumur", "selama")
            ):
                continue
            if _is_of_another_rule(text, match) or is_mentioned(text, match.start()):
                continue
            if match.group() == "lp" or (
                match.group().lower() == "lp" and re.search(r"laporan|polisi|nomor", before)
            ):
                continue
            fix = "Lapas" if match.group() == "LP" else None
            severity = Severity.WARN if document.is_quoted(part, match.start()) else None
            said = f"“{match.group()}” untuk bangunan atau lembaga: tulis “Lapas” atau “Rutan”."
            yield Hit(part, match.start(), match.end(), said, "Lapas", severity, fix)


def _is_of_another_rule(text: str, match: re.Match[str]) -> bool:
    before = _COMPOUND.search(text, max(0, match.start() - 12), match.start())
    is_place = match.group().lower() == "penjara"
    return is_place and bool(before or _OF_CHILDREN.match(text, match.end()))


RULE = Rule(
    id="terms.prison_word",
    title="“Penjara” hanya untuk pidana penjara",
    clause="UU 22/2022; KUHP tentang pidana penjara",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Sejak 1964 negara ini memasyarakatkan, bukan memenjarakan; kata “penjara” tinggal nama pidana. "
        "Untuk tempatnya tulis “Lapas” atau “Rutan”."
    ),
    title_en="“Penjara” only for the sentence",
    why_en=(
        "Since 1964 this country reintegrates people; “penjara” remains the name of a sentence. Write "
        "“Lapas” or “Rutan” for the place."
    ),
    good=(
        "Ia dijatuhi pidana penjara tiga tahun.",
        "Divonis 5 tahun penjara.",
        "Hukuman penjara seumur hidup.",
        "Ia dulu takut dengan kata penjara.",
        "Piringan hitam atau LP koleksi warga diputar.",
    ),
    bad=(
        "Kegiatan digelar di dalam penjara.",
        "Warga binaan LP Cilegon memanen sayur.",
        "Gedung LP dicat ulang.",
        {"headline": "Kisah Cinta dari Balik Bui"},
    ),
)
