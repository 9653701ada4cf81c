"""The ministry changed in October 2024: older habits name the old one, new ones rewrite the past."""

import re
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import resolve

_SPLIT = date(2024, 10, 21)
_OLD = re.compile(
    r"\b(?:Kemenkum\s?HAM|Kemenkumham|KEMENKUMHAM|Kumham|Menkumham|Wamenkumham|"
    r"(?:Kementerian|Menteri) Hukum dan (?:HAM|Hak Asasi Manusia)|"
    r"Divisi Pemasyarakatan|Kadivpas|Kepala Divisi Pemasyarakatan)\b"
)
_NEW = re.compile(
    r"\b(?:Kemenimipas|Kemenimpas|KemenImipas|Kementerian (?:Imigrasi dan Pemasyarakatan|Imipas)|"
    r"Kanwil (?:Ditjenpas|Direktorat Jenderal Pemasyarakatan))\b"
)
_OTHER_TIME = re.compile(
    r"\b(?:mantan|eks|bekas|(?:pe|di|ter|ber)?pisah\w{0,4}|pemisahan|pemecahan|peralihan|dipecah|perubahan|bentukan|"
    r"berganti|transisi|dahulu|dulu|sebelumnya|semula|saat itu|pada masa|ketika itu|sejak|hingga|kini|sekarang|"
    r"nantinya|akan|menjadi|(?:19\d\d|20[01]\d|202[0-3]))\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    day = document.day
    if day is None:
        return
    wrong = _OLD if day >= _SPLIT else _NEW
    for part in document.story:
        for match in document.matches(part, wrong):
            sentence = document.sentence_at(part, match.start())
            if document.is_quoted(part, match.start()) or _OTHER_TIME.search(sentence.text):
                continue
            if not _is_dated_otherwise(document, part, (sentence.start, sentence.end), day):
                yield _hit(part, match, day)


def _is_dated_otherwise(document: Document, part: str, span: tuple[int, int], day: date) -> bool:
    """Whether the sentence itself gives a day on the other side of the change."""
    dated = [resolve(one, anchor=day) for one in document.dates(part) if span[0] <= one.start < span[1]]
    return any(found and (found[0] >= _SPLIT) != (day >= _SPLIT) for found in dated)


def _hit(part: str, match: re.Match[str], day: date) -> Hit:
    if day >= _SPLIT:
        said = f"Sejak Oktober 2024 Pemasyarakatan tidak lagi di bawah {match.group()}."
        if "iv" in match.group():
            said = f"Sejak Oktober 2024 tidak ada lagi {match.group()}; wilayah dipimpin Kanwil Ditjenpas."
            return Hit(part, match.start(), match.end(), said, "Kantor Wilayah Ditjenpas")
        if match.group().startswith(("Menteri", "Menkum", "Wamen")):
            said = f"Sejak Oktober 2024 tidak ada lagi {match.group()}."
            deputy = "Wakil " if match.group().startswith("Wamen") else ""
            better = f"{deputy}Menteri Imigrasi dan Pemasyarakatan"
            return Hit(part, match.start(), match.end(), said, better)
        new = "Kementerian Imigrasi dan Pemasyarakatan (Kemenimipas)"
        return Hit(part, match.start(), match.end(), said, new)
    said = f"Pada hari peristiwa {match.group()} belum ada; Pemasyarakatan masih di bawah Kemenkumham."
    return Hit(part, match.start(), match.end(), said, "Sebut kementerian pada hari itu, atau tulis “kini”.")


RULE = Rule(
    id="accuracy.parent_ministry",
    title="Kementerian induk sesuai tanggal peristiwa",
    title_en="The parent ministry is that of the day of the event",
    clause="[design] Kementerian Imigrasi dan Pemasyarakatan berdiri Oktober 2024",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Nama kementerian yang salah zamannya menyesatkan pembaca soal siapa yang bertanggung jawab. "
        "Sebut kementerian yang berlaku pada hari peristiwa."
    ),
    why_en=(
        "A ministry of another time misleads readers about who was responsible. Name the ministry of the "
        "day of the event."
    ),
    good=(
        Document({"body": "Kanwil Kemenkumham Demo hadir."}, published=date(2024, 1, 30)),
        Document({"body": "Kanwil yang semula di bawah Kemenkumham hadir."}, published=date(2025, 1, 30)),
        Document({"body": "Pada 17 Agustus 2022 Kanwil Kemenkumham hadir."}, published=date(2025, 1, 30)),
        Document({"body": "Setelah pemisahan Kemenkumham pegawai pindah."}, published=date(2024, 11, 6)),
        Document({"body": "Kemenimipas hadir."}, published=date(2024, 10, 21)),
        "Kanwil Kemenkumham Demo hadir.",
    ),
    bad=(
        Document({"body": "Kanwil Kemenkumham Demo hadir."}, published=date(2025, 1, 30)),
        Document({"body": "Kepala Kanwil Kemenkumham hadir."}, Facts(event_day="2025-02-01")),
        Document({"body": "Menteri Hukum dan HAM hadir."}, published=date(2026, 6, 9)),
        Document({"body": "Kadivpas Demo hadir."}, Facts(event_day="2025-02-01")),
        Document({"body": "Kemenimipas hadir."}, Facts(event_day="2024-10-20")),
    ),
)
