"""Numbers as the house writes them: Rp1.000.000, 10.00 WIB, 1.250 orang, 20%, 9 Oktober 2024."""

import re
from collections.abc import Callable, Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.months import MONTH_NAMES

_COUNTED = (
    r"(?:orang|warga|peserta|narapidana|tahanan|petugas|pegawai|paket|buah|ekor|kilogram|kg|butir|pohon|bibit|"
    r"keluarga|rupiah)\b"
)
# Units that a broken number may stand before: 2,5 kilogram.
_MEASURED = (
    r"(?:kilogram|kg|gram|ton|kuintal|kilometer|km|meter|sentimeter|cm|hektare|ha|liter|persen|juta|miliar|triliun|"
    r"derajat|kali lipat|kilowatt)\b"
)
_MONEY = re.compile(
    r"\bRp\.?\s{0,2}(?P<sum>\d{1,3}(?:\.\d{3}){1,5}(?![\d.]\d)|\d{1,15}(?:,(?!00\b)\d{1,3})?)(?!\d)(?P<tail>\s?,-|(?P<cents>,00)\b)?"
    r"(?!\.\d)"
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"
    r"(?:(?=\s?(?:WIB|WITA|WIT)\b)|(?<=ukul \d\d:\d\d)|(?<=ukul \d:\d\d))"
)
# What looks like a year may be one: "Pada 2024 warga membeli bibit".
_COUNT = re.compile(rf"(?<![\d.,/-])(?!(?:19|20)\d\d\b)(?P<digits>\d{{4,9}})(?=\s{_COUNTED})")
_ENGLISH = re.compile(rf"(?<![\d.,/-])(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,3}})(?=\s{_COUNTED})")
_POINT = re.compile(rf"(?<![\d.,/:-])(?P<whole>\d{{1,3}})\.(?P<part>\d{{1,2}})(?=\s{_MEASURED}|%)")
_PERCENT = re.compile(r"(?P<number>\d)\s{1,3}%")
_DATE = re.compile(
    r"(?<![\w./-])(?P<day>0?[1-9]|[12]\d|3[01])-(?P<month>0?[1-9]|1[0-2])-(?P<year>(?:19|20)\d{2})(?![\w/-])"
)


def _money(match: re.Match[str]) -> str:
    digits, comma, part = match["sum"].partition(",")
    # "Rp5.000,00" is as right as "Rp5.000" (EYD), "Rp5.000,-" is not.
    return f"Rp{digits if '.' in digits else _grouped(digits)}{comma}{part}{match['cents'] or ''}"


def _grouped(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".") if len(digits) > 3 else digits


def _date(match: re.Match[str]) -> str:
    return f"{int(match['day'])} {MONTH_NAMES[int(match['month']) - 1]} {match['year']}"


_FORMS: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str], str], ...] = (
    ("Rp", _MONEY, _money, "Nilai uang"),
    (":", _CLOCK, lambda match: f"{match['hour']}.{match['minute']}", "Jam"),
    ("", _COUNT, lambda match: _grouped(match["digits"]), "Ribuan"),
    (",", _ENGLISH, lambda match: match["digits"].replace(",", "."), "Ribuan"),
    (".", _POINT, lambda match: f"{match['whole']},{match['part']}", "Desimal"),
    ("%", _PERCENT, lambda match: f"{match['number']}%", "Persen"),
    ("-", _DATE, _date, "Tanggal"),
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for sign, pattern, right_of, what in _FORMS:
            for match in document.matches(part, pattern) if sign in text else ():
                right = right_of(match)
                if match.group() != right:
                    said = f"{what} ditulis “{right.strip()}”, bukan “{match.group().strip()}”."
                    yield Hit(part, match.start(), match.end(), said, right, fix=right)


RULE = Rule(
    id="language.number_style",
    title="Penulisan angka, uang, jam, dan tanggal",
    clause="EYD edisi V tentang angka dan tanda titik; gaya rumah INFO_PAS",
    severity=Severity.ADVISE,
    check=_check,
    why="Angka yang ditulis seragam tidak salah dibaca dan mudah dikutip. Pakai titik untuk ribuan dan jam.",
    title_en="How figures, money, times and dates are written",
    why_en=(
        "Figures written one way are not misread and easily quoted. Use a full stop for thousands and times."
    ),
    good=(
        "Bantuan senilai Rp1.000.000 dibagikan pukul 10.00 WIB kepada 1.250 orang, 9 Oktober 2024.",
        "Tarif parkir Rp2.000,00 dan berat beras 2,5 kilogram atau 1.250 kilogram.",
        "Tahun 2024 warga membeli 20% bibit. Skor akhir 10:2. Anggaran Rp2,5 juta.",
    ),
    bad=(
        "Bantuan senilai Rp. 1.000.000,- dibagikan.",
        "Apel dimulai pukul 07:30 WIB.",
        "Modal 1,500,000 rupiah dan 2.5 kilogram garam dibagikan.",
        "Apel dimulai pukul 07:30 di lapangan.",
        "Sebanyak 1500 orang hadir.",
        "Sebanyak 20 % warga binaan ikut.",
        "Kegiatan berlangsung 09-10-2024 di aula.",
    ),
)
