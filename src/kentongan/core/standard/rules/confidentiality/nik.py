"""National identity numbers (NIK): sixteen digits that open bank accounts."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_DIGITS = re.compile(r"(?<![\d.,/-])\d(?:[ .-]?\d){15}(?![\d])")
_LABEL = re.compile(
    r"\b(?:NIK|KTP|KIA|nomor (?:induk )?kependudukan|no\.? ?KTP|kartu keluarga|KK)\b[^\n]{0,24}$",
    re.IGNORECASE,
)
# Province codes of the civil registry (Kode dan Data Wilayah Administrasi Pemerintahan).
_PROVINCES = frozenset(
    {
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 98),
    }
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for match in _DIGITS.finditer(text):
            digits = re.sub(r"\D", "", match.group())
            labelled = _LABEL.search(text, max(0, match.start() - 48), match.start())
            if labelled or is_nik(digits):
                yield Hit(
                    part, match.start(), match.end(), "NIK tidak boleh terbit.", "Hapus seluruh nomornya."
                )


def is_nik(digits: str) -> bool:
    """Whether sixteen digits are built like a NIK: region, day of birth (women + 40), month, year, serial."""
    province, regency, district = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day, month, serial = int(digits[6:8]), int(digits[8:10]), int(digits[12:])
    return (
        province in _PROVINCES
        and 1 <= regency <= 79
        and district >= 1
        and (1 <= day <= 31 or 41 <= day <= 71)
        and 1 <= month <= 12
        and serial >= 1
    )


RULE = Rule(
    id="confidentiality.nik",
    title="NIK tidak diterbitkan",
    clause="UU 27/2022 Pelindungan Data Pribadi; UU 24/2013 Administrasi Kependudukan",
    severity=Severity.BLOCK,
    check=_check,
    why="NIK yang bocor dipakai untuk pinjaman dan penipuan atas nama orang lain.",
    good=("Rekening 4111111111111111 tidak dipakai.", "Nomor surat 1234567890123456789."),
    bad=("NIK 3604014509900001 tercatat.", "Ia (3604.0145.0990.0001) hadir.", "No. KTP: 9999 9999 9999 9999"),
)
