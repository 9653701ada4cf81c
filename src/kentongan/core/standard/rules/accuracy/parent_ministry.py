"""The ministry changed in October 2024; older habits name the old one."""

import re
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_SPLIT = date(2024, 10, 21)
_OLD = re.compile(
    r"\b(?:Kemenkum\s?HAM|Kemenkumham|KEMENKUMHAM|Kumham|Kementerian Hukum dan (?:HAM|Hak Asasi Manusia))\b"
)
_PAST = re.compile(
    r"\b(?:mantan|eks|dahulu|dulu|sebelumnya|semula|saat itu|pada masa|ketika itu|sejak|hingga)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    day = _day_of(document)
    if day is None or day < _SPLIT:
        return
    for part in document.story:
        for match in _OLD.finditer(document.parts[part]):
            sentence = document.sentence_at(part, match.start())
            if document.is_quoted(part, match.start()) or _PAST.search(sentence.text):
                continue
            said = f"Sejak Oktober 2024 Pemasyarakatan tidak lagi di bawah {match.group()}."
            new = "Kementerian Imigrasi dan Pemasyarakatan (Kemenimipas)"
            yield Hit(part, match.start(), match.end(), said, new)


def _day_of(document: Document) -> date | None:
    if document.facts.event_day:
        return date.fromisoformat(document.facts.event_day)
    return document.published


RULE = Rule(
    id="accuracy.parent_ministry",
    title="Kementerian induk sesuai tanggal peristiwa",
    clause="[design] Kementerian Imigrasi dan Pemasyarakatan berdiri Oktober 2024",
    severity=Severity.WARN,
    check=_check,
    why="Nama kementerian lama dalam berita baru menyesatkan pembaca soal siapa yang bertanggung jawab.",
    good=(
        Document({"body": "Kanwil Kemenkumham Demo hadir."}, published=date(2024, 1, 30)),
        Document({"body": "Kanwil yang semula di bawah Kemenkumham hadir."}, published=date(2025, 1, 30)),
        "Kanwil Kemenkumham Demo hadir.",
    ),
    bad=(
        Document({"body": "Kanwil Kemenkumham Demo hadir."}, published=date(2025, 1, 30)),
        Document({"body": "Kepala Kanwil Kemenkumham hadir."}, Facts(event_day="2025-02-01")),
    ),
)
