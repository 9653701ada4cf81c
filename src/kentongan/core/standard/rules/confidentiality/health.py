"""A diagnosis that leads to one person."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_DIAGNOSIS = re.compile(
    r"\b(?:mengidap|menderita|positif|terinfeksi|terjangkit|didiagnosis|penderita|pengidap|mengalami|sakit)\s(?:penyakit\s)?"
    r"(?P<illness>HIV(?:/AIDS)?|AIDS|TBC?|tuberkulosis|hepatitis\b(?:\s[A-C])?|sifilis|skizofrenia|gangguan "
    r"jiwa|bipolar|"
    r"depresi|ODHA|ODGJ|kanker|stroke|gagal ginjal|epilepsi|kusta)\b",
    re.IGNORECASE,
)
_ONE_PERSON = re.compile(
    r"\b(?:berinisial|bernama|seorang|almarhum|almarhumah|ia|dia|dirinya|yang bersangkutan)\b|\(\d{2}\)",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for match in _DIAGNOSIS.finditer(document.parts[part]):
            if _ONE_PERSON.search(document.sentence_at(part, match.start()).text):
                said = f"Diagnosis orang ({match['illness']}) adalah data pribadi spesifik."
                fix = "Tulis “sakit” atau “dalam perawatan”; angka keseluruhan boleh, orangnya tidak."
                yield Hit(part, match.start(), match.end(), said, fix)


RULE = Rule(
    id="confidentiality.health",
    title="Diagnosis orang tidak diterbitkan",
    clause="UU 27/2022 Pelindungan Data Pribadi pasal 4 (data kesehatan); UU 17/2023 Kesehatan (rahasia medis)",
    severity=Severity.WARN,
    check=_check,
    why="Diagnosis yang terbit menempel pada orang seumur hidupnya.",
    good=("Skrining menemukan 12 warga binaan positif TBC.", "Seorang warga binaan sakit dan dirawat."),
    bad=("Seorang narapidana mengidap HIV.", "Narapidana berinisial BC positif TBC."),
)
