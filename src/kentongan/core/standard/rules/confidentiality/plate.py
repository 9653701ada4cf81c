"""Registration plates of vehicles: who knows the plate finds the owner, and follows the transport."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.numbers import CALLED_PLATE, PLATE_AREAS
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

# Looked for at its digits, which are rarer than capitals; the area stands before them.
_NUMBER = re.compile(r"(?<!\d)(?P<number>[1-9]\d{0,3})[ -]?(?P<tail>[A-Z]{1,3})(?![\w/]|[.-]\w)")
_AREA = re.compile(rf"(?<![\w/.-])(?:{PLATE_AREAS})[ -]?$")
_LONGEST_AREA = 3
_VEHICLE = re.compile(
    r"\b(?:mobil|motor|sepeda motor|truk|bus|kendaraan|minibus|ambulans|pelat|plat|nopol|nomor polisi|bernomor|taksi|"
    r"pikap|pick ?up|avanza|innova|xenia|jip|jeep|sedan|skuter|angkot)\b",
    re.IGNORECASE,
)
_NOT_A_PLATE = re.compile(
    r"\b(?:blok|kamar|sel|kelas|gedung|lantai|pasal|huruf|paket|golongan|strata|program|jenjang|tipe|pesawat|"
    r"(?:surat|nota)(?: \w{1,12}){0,2}|no(?:mor)?\.?|vitamin|grup)[ :.-]{1,2}$",
    re.IGNORECASE,
)
_SURE_DIGITS, _SURE_LETTERS = 3, 2
_SAID = "Pelat nomor kendaraan tidak diterbitkan."
_FIX = "Hapus, atau sebut jenis kendaraannya saja."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for match in document.matches(part, CALLED_PLATE):
            if any(sign.isalpha() for sign in match["that"]):
                yield Hit(part, match.start("that"), match.end("that"), _SAID, _FIX)
        for match in document.matches(part, _NUMBER):
            area = _AREA.search(text, max(0, match.start() - _LONGEST_AREA), match.start())
            if area and _is_plate(text, area.start(), match):
                yield Hit(part, area.start(), match.end(), _SAID, _FIX)


def _is_plate(text: str, start: int, match: re.Match[str]) -> bool:
    """Four signs of a plate are enough; fewer need a vehicle beside them (`S 1 PGSD` is a degree)."""
    before = text[max(0, start - 110) : start]
    if _VEHICLE.search(before) or _VEHICLE.search(text[match.end() : match.end() + 30]):
        return not re.search(r"\b(?:blok|kamar|kelas|strata)\s$", before, re.IGNORECASE)
    if _NOT_A_PLATE.search(before):
        return False
    return len(match["number"]) >= _SURE_DIGITS and len(match["tail"]) >= _SURE_LETTERS


RULE = Rule(
    id="confidentiality.plate",
    title="Pelat nomor kendaraan tidak diterbitkan",
    title_en="Vehicle registration plates are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi (data yang dikombinasikan)",
    severity=Severity.BLOCK,
    check=_check,
    why="Pelat menunjuk pemiliknya dan membuka kendaraan pengawalan.",
    why_en="A plate points at its owner and gives away the vehicles of an escort.",
    waivable=False,
    good=(
        "Surat Edaran SE 12 DIR dibacakan.",
        "Ia menempuh S 1 PGSD sambil menjalani pidana.",
        "Nota dinas W 12 PAS ditandatangani.",
        "Sebuah mobil pikap mengantar bantuan.",
    ),
    bad=(
        "Mobil bernomor polisi B 1234 XYZ keluar dari gerbang.",
        "Bus A 7012 CD membawa rombongan.",
        "Pengunjung itu memakai motor dengan nopol b 1234 cd.",
    ),
)
