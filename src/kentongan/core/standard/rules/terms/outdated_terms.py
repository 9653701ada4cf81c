"""Terms of the 1995 law that the law of 2022 replaced."""

import re

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import avoid
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.wordlists import read_list

TERMS = {
    "WBP": "warga binaan",
    "warga binaan pemasyarakatan": "warga binaan",
    "andikpas": "anak binaan",
    "anak didik pemasyarakatan": "anak binaan",
    "anak didik lapas": "anak binaan",
    "anak pidana": "anak binaan",
    "anak negara": "anak binaan",
    "anak sipil": "anak binaan",
    "klien pemasyarakatan": "klien",
    "lapas anak": "LPKA",
    "lapas wanita": "Lapas Perempuan",
    "napi wanita": "narapidana perempuan",
    "lembaga pemasyarakatan wanita": "Lapas Perempuan",
    "lembaga pemasyarakatan anak": "LPKA",
}

_EXPANDED = frozenset(read_list(__file__, "abbreviations.txt"))
_SHORT = re.compile(r"\s\((?P<short>\w{2,12})\)")


def _is_expansion(text: str, start: int, end: int) -> bool:
    """`Lembaga Pemasyarakatan Anak (LPKA)`: an abbreviation expanded wrongly, which another rule reports."""
    short = _SHORT.match(text, end)
    return short is not None and short["short"] in _EXPANDED


RULE = Rule(
    id="terms.outdated_terms",
    title="Istilah menurut undang-undang yang berlaku",
    clause="UU 22/2022 tentang Pemasyarakatan pasal 1, menggantikan UU 12/1995",
    severity=Severity.WARN,
    # What somebody said stays as it was said.
    check=avoid(
        TERMS,
        "“{term}” istilah lama; UU 22/2022 memakai “{preferred}”.",
        quoted=None,
        spared=_is_expansion,
    ),
    why=(
        "Undang-undang 2022 mengganti istilah 1995; media mengikuti istilah yang kita pakai. Pakai "
        "istilah yang baru."
    ),
    title_en="Terms of the law in force",
    why_en="The law of 2022 replaced the terms of 1995, and the media follow our words. Take the new term.",
    good=(
        "Warga binaan dan anak binaan mengikuti pelatihan.",
        "“Saya mendampingi WBP,” kata relawan, Siti Contoh.",
        "Undang-Undang Nomor 12 Tahun 1995 memakai istilah Warga Binaan Pemasyarakatan.",
    ),
    bad=("Sebanyak 20 WBP mengikuti pelatihan.", "Andikpas mengikuti pelatihan."),
)
