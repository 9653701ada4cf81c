""" "Penjara" names a punishment in the code, not our buildings."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_WORD = re.compile(
    r"\b(?:penjara|LP(?=\s(?:Kelas|Klas|Narkotika|Wanita|Perempuan|Anak|[A-Z][a-z]{3,})))\b", re.IGNORECASE
)
_PUNISHMENT = re.compile(
    r"\b(?:pidana|hukuman|tahun|bulan|hari|vonis|menghukum|dihukum|dipidana|ancaman|sanksi|kurungan|divonis)\s(?:\w+\s)?$"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _WORD):
            before = text[max(0, match.start() - 24) : match.start()].lower()
            punished = _PUNISHMENT.search(before)
            if punished or text[match.end() :].lstrip().lower().startswith(("seumur", "selama")):
                continue
            if match.group() == "lp" or (
                match.group().lower() == "lp" and re.search(r"laporan|polisi|nomor", before)
            ):
                continue
            fix = "Lapas" if match.group() == "LP" else None
            severity = Severity.WARN if document.is_quoted(part, match.start()) else None
            said = f"“{match.group()}” untuk bangunan atau lembaga: tulis “Lapas” atau “Rutan”."
            yield Hit(part, match.start(), match.end(), said, "Lapas", severity, fix)


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
    ),
    bad=("Kegiatan digelar di dalam penjara.", "Warga binaan LP Cilegon memanen sayur."),
)
