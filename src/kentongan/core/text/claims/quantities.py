"""Numbers with what they count: "120 warga binaan", "Rp1,3 juta", "12,5 persen"."""

import re
from typing import NamedTuple

from kentongan.core.text.claims.number_words import SCALES, value_of_figures
from kentongan.core.text.months import MONTHS

PERCENT, MONEY = "persen", "rupiah"
# Every number holds digits: it is read only where a run of them begins.
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})(?:,(?P<decimals>\d{1,4}))?(?P<percent>\s?%)?(?![\w/:]|[.,-]\d|-[a-z])"
    r"(?P<noun>(?:\s(?:\([A-Za-z ]{2,40}\)\s)?[A-Za-z-]{2,24}){0,4})"
)
_MONEY = re.compile(r"\bRp\.?\s?$")
_BRACKETED = re.compile(r"\([^()]*\)\s?")
# Words that measure or count, and those that stand before what is counted: "120 orang warga binaan".
_COUNTERS = frozenset({"orang", "buah", "ekor", "unit", "lembar", "paket", "batang", "butir", "pasang"})
PEOPLE = {
    "warga binaan": "warga binaan", "wbp": "warga binaan", "narapidana": "narapidana", "napi": "narapidana",
    "tahanan": "tahanan", "anak binaan": "anak binaan", "klien": "klien", "orang": "orang", "penghuni": "penghuni",
    "peserta": "peserta", "petugas": "petugas", "pegawai": "pegawai", "laki-laki": "laki-laki", "pria": "laki-laki",
    "perempuan": "perempuan", "wanita": "perempuan", "anak": "anak", "dewasa": "dewasa", "keluarga": "keluarga",
    "pengunjung": "pengunjung", "penerima": "penerima", "santri": "santri", "pelajar": "pelajar", "siswa": "siswa",
    "mahasiswa": "mahasiswa", "personel": "petugas", "personil": "petugas", "anggota": "anggota", "taruna": "taruna",
    "jemaah": "jemaah", "relawan": "relawan", "tersangka": "tersangka", "terdakwa": "terdakwa",
    "terpidana": "terpidana",
    "asn": "asn", "pns": "asn", "cpns": "asn", "kepala keluarga": "keluarga", "korban": "korban", "pasien": "pasien",
}  # fmt: skip
_CLOCK_BEFORE = (
    "pukul",
    "jam",
    "pasal",
    "ayat",
    "nomor",
    "no",
    "kelas",
    "ke",
    "uu",
    "tahun",
    "km",
    "rt",
    "rw",
)
_CLOCK_AFTER = frozenset(
    {"wib", "wita", "wit", "tahun", "thn", "bulan", "hari", "jam", "menit", "detik", "kali"}
)
_LOOK_BACK = 12


class Quantity(NamedTuple):
    """A number and what it counts; offsets in characters, `start` to `end` hold the figures and their scale only.

    `noun` is what is counted, in lower case and with one word for each kind of people ("warga binaan"), "persen" or
    "rupiah", or the next word; "" where nothing follows. `decimals` says how exactly the number is printed.
    """

    start: int
    end: int
    value: float
    noun: str
    decimals: int

    @property
    def counts_people(self) -> bool:
        return self.noun in PEOPLE


def find_quantities(text: str) -> list[Quantity]:
    """Every counted, paid or shared number of `text`; dates, clock times, years and numbers of laws are left out."""
    found, end = [], 0
    for digits in _DIGITS.finditer(text):
        place = digits.start()
        match = _NUMBER.match(text, place) if place >= end and _may_begin(text, place) else None
        quantity = _quantity(text, match) if match else None
        if quantity:
            found.append(quantity)
        end = match.end("decimals" if match["decimals"] else "whole") if match else end
    return found


def _may_begin(text: str, place: int) -> bool:
    """Not within a word, a date or the decimals of a number; "Rp5" begins one all the same."""
    before = text[place - 1 : place]
    if before in (".", ","):
        return not text[place - 2 : place - 1].isdigit()
    return (
        not (before.isalnum() or before in ("_", "/", ":", "-"))
        or not before
        or text[place - 2 : place] == "Rp"
    )


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.start("whole"), match.end("decimals") if match["decimals"] else match.end("whole")
    words = _BRACKETED.sub("", match["noun"]).lower().split()
    value = value_of_figures(match["whole"], match["decimals"])
    decimals = len(match["decimals"] or "")
    if words and words[0] in SCALES:
        scale = words.pop(0)
        value, end = value * SCALES[scale], end + match["noun"].lower().find(scale) + len(scale)
    money = _MONEY.search(text, max(0, start - 4), start)
    if money:
        return Quantity(money.start(), end, value, MONEY, decimals)
    if match["percent"] or (words and words[0] == PERCENT):
        return Quantity(start, end, value, PERCENT, decimals)
    if _is_no_quantity(text, match, words):
        return None
    return Quantity(start, end, value, _noun(words), decimals)


def _is_no_quantity(text: str, match: re.Match[str], words: list[str]) -> bool:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip(" .-").rpartition(" ")[2]
    if before.lower() in _CLOCK_BEFORE:
        return True
    return bool(words) and (words[0] in MONTHS or words[0] in _CLOCK_AFTER)


def _noun(words: list[str]) -> str:
    """What is counted: of "120 orang warga binaan" the people."""
    if len(words) > 1 and words[0] in _COUNTERS and (people := _people(words[1:])):
        return people
    return _people(words) or (words[0] if words else "")


def _people(words: list[str]) -> str | None:
    return PEOPLE.get(" ".join(words[:2])) or (PEOPLE.get(words[0]) if words else None)
