"""National identity numbers (NIK) and family card numbers (KK): sixteen digits that open bank accounts."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.covering import Covered
from kentongan.core.privacy.spoken_digits import spoken_numbers
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_DIGITS = re.compile(r"(?<![\d.,/-])\d(?:[ .–-]{0,2}\d){15}(?!\d)")
_LABEL = re.compile(
    r"\b(?:NIK|KTP|KIA|nomor (?:induk )?kependudukan|no\.? ?KTP|kartu keluarga|KK)\b[^\n]{0,24}$",
    re.IGNORECASE,
)
# A number that is called a NIK is one, even with a digit too many, too few or starred out.
_CALLED = re.compile(
    r"\b(?:NIK|KTP|nomor induk kependudukan|nomor kependudukan|kartu keluarga|KK)\b"
    r"(?:\s(?:nomor|no\.?|saya|korban|narapidana|tahanan|yang bersangkutan|adalah|milik\w*|KTP|KK)){0,3}"
    r"[\s:.=(]{0,4}(?P<number>\d(?:[ .–-]{0,2}[\dxX*•]){11,18})(?![\dxX*])",
    re.IGNORECASE,
)
# Built like a NIK, but called something else: a person must look.
_OTHER_NUMBER = re.compile(
    r"\b(?:nomor|no\.?)\s(?:seri|resi|faktur|pesanan|mesin|rangka|kontrak|kuitansi|inventaris|pelacakan)\b[^\n\d]{0,40}$",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+$")
_MOST_GROUPS = 7
_SIXTEEN = 16
_SAID, _FIX = "NIK tidak boleh terbit.", "Hapus seluruh nomornya."
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
        called = [match.span("number") for match in document.matches(part, _CALLED)]
        covered = Covered(called)
        for start, end in called:
            yield Hit(part, start, end, _SAID, _FIX)
        for match in document.matches(part, _DIGITS):
            if not covered.touches(*match.span()) and _is_nik_here(text, match):
                other = _OTHER_NUMBER.search(text, max(0, match.start() - 64), match.start())
                weight = Severity.WARN if other else None
                yield Hit(part, match.start(), match.end(), _SAID, _FIX, weight)
        for spoken in spoken_numbers(document.words(part)):
            if len(spoken.digits) == _SIXTEEN and is_nik(spoken.digits):
                yield Hit(part, spoken.start, spoken.end, _SAID, _FIX)


def _is_nik_here(text: str, match: re.Match[str]) -> bool:
    """By the word before it, or by its build; rows of scores and sums of money have neither."""
    if _LABEL.search(text, max(0, match.start() - 48), match.start()):
        return True
    is_number = _THOUSANDS.match(match.group()) or len(re.split(r"\D+", match.group())) > _MOST_GROUPS
    return not is_number and is_nik(re.sub(r"\D", "", match.group()))


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
    title="NIK dan nomor KK tidak diterbitkan",
    title_en="National identity and family card numbers are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi; UU 24/2013 Administrasi Kependudukan",
    severity=Severity.BLOCK,
    check=_check,
    why="NIK yang bocor dipakai untuk pinjaman dan penipuan atas nama orang lain. Hapus seluruh nomornya.",
    why_en=(
        "A leaked identity number is used for loans and fraud in somebody else's name. Delete the whole "
        "number."
    ),
    waivable=False,
    good=(
        "Faktur 4111111111111111 tidak dipakai.",
        "Nomor surat 1234567890123456789.",
        "Skor sementara 11 10 12 09 08 11 07 12.",
        "Petugas Dukcapil merekam KTP 12 warga binaan.",
    ),
    bad=(
        "NIK 3604014509900001 tercatat.",
        "Ia (3604.0145.0990.0001) hadir.",
        "No. KTP: 9999 9999 9999 9999",
        "NIK 36040145099*****",
        "tiga enam nol empat nol satu empat lima nol sembilan sembilan nol nol nol nol satu",
    ),
)
