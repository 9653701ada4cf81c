"""Indonesia has three clocks: an hour needs its zone, and the zone of the place where it was read."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_CLOCK = re.compile(
    r"\b[Pp]ukul\s\d{1,2}(?P<minutes>[.:]\d{2})?(?:\s?(?:[-–]|sampai|hingga|s\.d\.)\s?(?:pukul\s)?\d{1,2}[.:]\d{2})?"
    r"(?![\d.,:]?\d)(?:\s?(?P<zone>WIB|WITA|WIT|Wib|Wita|Wit|wib|wita|wit)\b)?(?!\w)"
)
_ZONE = re.compile(r"\b(?:WIB|WITA|WIT|wib|wita|wit|Wib|Wita|Wit|waktu (?:setempat|Indonesia|[A-Z]\w+))\b")
# Where the story looks to another place, another clock may be the right one.
_ELSEWHERE = re.compile(
    r"\b(?:Jakarta|pusat|Ditjenpas|Direktorat Jenderal|Kementerian|daring|virtual|Zoom|serentak|nasional|"
    r"siaran\s(?:dari|televisi\s(?:nasional|pusat)))\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    own = document.facts.time_zone
    for part in document.story:
        told: set[tuple[int, int]] = set()
        for match in document.matches(part, _CLOCK):
            sentence = document.sentence_at(part, match.start())
            if match["zone"]:
                if _is_foreign(match["zone"], own, sentence.text):
                    yield _foreign(part, match, own or "")
                told.add(_paragraph(document, part, match.start()))
            elif not match["minutes"]:
                continue  # "pukul dua", "pukul 9 pagi": told, not announced
            elif _paragraph(document, part, match.start()) not in told and not _ZONE.search(sentence.text):
                yield _bare(part, match, own)


def _is_foreign(zone: str, own: str | None, sentence: str) -> bool:
    return bool(own) and zone.upper() != own and own not in sentence and not _ELSEWHERE.search(sentence)


def _foreign(part: str, match: re.Match[str], own: str) -> Hit:
    zone = match["zone"].upper()
    said = f"“{match.group()}” memakai {zone}, padahal kantor ini memakai {own}."
    step = f"Periksa jamnya. Jika acaranya di wilayah {zone}, sebut tempatnya dalam kalimat ini."
    return Hit(part, match.start(), match.end(), said, step)


def _bare(part: str, match: re.Match[str], own: str | None) -> Hit:
    said = f"“{match.group()}” tanpa zona waktu."
    fix = f"{match.group()} {own}" if own else None
    step = fix or "Tambahkan WIB, WITA, atau WIT."
    return Hit(part, match.start(), match.end(), said, step, Severity.ADVISE, fix)


def _paragraph(document: Document, part: str, offset: int) -> tuple[int, int]:
    span = document.paragraph_at(part, offset)
    return (span.start, span.end) if span else (offset, offset)


_EAST = Facts(time_zone="WIT")
RULE = Rule(
    id="accuracy.time_zone",
    title="Jam disertai zona waktu kantor",
    title_en="A clock time carries the zone of the office",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Indonesia memakai tiga waktu; pembaca di daerah lain bisa datang dua jam terlalu cepat atau "
        "terlambat."
    ),
    why_en="Indonesia keeps three clocks; a reader elsewhere may come two hours too early or too late.",
    good=(
        Document({"body": "Apel dimulai pukul 08.00 WIT."}, _EAST),
        Document({"body": "Apel dimulai pukul 08.00 WIT dan selesai pukul 09.00."}, _EAST),
        Document({"body": "Arahan dari Jakarta dimulai pukul 08.00 WIB."}, _EAST),
        Document({"body": "Acara dimulai pukul 08.00 WIB atau pukul 10.00 WIT."}, _EAST),
        "Apel dimulai pukul 08.00 waktu setempat.",
        "Petugas bangun pukul 5 pagi.",
    ),
    bad=(
        Document({"body": "Apel dimulai pukul 08.00 WIB."}, _EAST),
        Document({"body": "Apel dimulai pukul 08.00."}, _EAST),
        Document({"body": "Siaran langsung apel tayang pukul 08.00 WIB."}, _EAST),
        "Layanan kunjungan dibuka pukul 08.30 sampai 11.00.",
    ),
)
