"""Where private people live."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_BLOCK = re.compile(r"\bRT\.?\s?0{0,2}\d{1,3}\s?[/,]?\s?RW\.?\s?0{0,2}\d{1,3}\b", re.IGNORECASE)
_LIVES = re.compile(
    r"\b(?:beralamat(?:kan)?|bertempat tinggal|tinggal|berdomisili|rumahnya|kediamannya|alamat rumah\w*)\s(?:di\s)?"
    r"(?:Jalan|Jl\.?|Gang|Gg\.?|Dusun|Perumahan|Komplek\w?|Blok)\s[A-Z0-9][^\n,.;]{1,40}"
)
_OFFICE = re.compile(
    r"\b(?:kantor|Lapas|Rutan|LPKA|Bapas|Kanwil|gedung|posko|sekretariat|balai|bakti sosial|warga sekitar|ketua RT|"
    r"masyarakat|lingkungan)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for pattern in (_BLOCK, _LIVES):
            for match in pattern.finditer(document.parts[part]):
                if not _OFFICE.search(document.sentence_at(part, match.start()).text):
                    said = "Alamat rumah orang tidak diterbitkan."
                    yield Hit(part, match.start(), match.end(), said, "Cukup sebut kota atau kabupatennya.")


RULE = Rule(
    id="confidentiality.home_address",
    title="Alamat rumah tidak diterbitkan",
    clause="UU 27/2022 Pelindungan Data Pribadi",
    severity=Severity.WARN,
    check=_check,
    why="Alamat membuka jalan bagi gangguan terhadap orang dan keluarganya.",
    good=("Kantor Bapas Demo beralamat di Jalan Contoh Nomor 1.", "Ia berasal dari Kabupaten Serang."),
    bad=("Keluarganya tinggal di Jalan Contoh Nomor 12.", "Ia menuju rumahnya di RT 03/RW 05."),
)
