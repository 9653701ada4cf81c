"""A caption tells the same day, office and number as the story it stands beside."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.number_words import figures
from kentongan.core.text.claims.quantities import PERCENT, Quantity
from kentongan.core.text.claims.spelled import spelled_people
from kentongan.core.text.dates import DateMention

# A picture from the archive shows another day, and says so.
_ARCHIVE = re.compile(
    r"^\W{0,3}arsip\b|\b(?:foto|gambar)\s(?:arsip|lama)\b|\((?:foto:\s)?arsip\b", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"(\w{3,24})\s$")
_TWO_WORDS = re.compile(r"\s(\w{2,24}\s\w{2,24})")
_STEP = "Periksa keterangan foto dengan isi berita, lalu samakan."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    captions = [part for part in document.prose if part.startswith("caption_")]
    if not captions or not document.body:
        return
    days = _days(document)
    units = {name.type for name in document.unit_names("body") if name.place}
    for part in captions:
        if _ARCHIVE.search(document.parts[part]):
            continue
        yield from _dates(document, part, days)
        yield from _units(document, part, units)
        yield from _numbers(document, part)


def _days(document: Document) -> set[tuple[int, int]]:
    """Day and month of every date that the story gives, and of the day that the desk recorded."""
    told = {
        (mention.day, mention.month)
        for part in document.prose
        if not part.startswith("caption_")
        for mention in document.dates(part)
    }
    day = document.facts.event_day
    return told | {(int(day[8:10]), int(day[5:7]))} if day else told


def _dates(document: Document, part: str, days: set[tuple[int, int]]) -> Iterator[Hit]:
    years = {mention.year for mention in document.dates("body") if mention.year}
    for mention in document.dates(part):
        if days and (mention.day, mention.month) not in days:
            said = f"Tanggal “{mention.text}” pada keterangan foto tidak ada dalam isi berita."
            yield Hit(part, mention.start, mention.end, said, _STEP)
        elif _wrong_year(mention, years):
            said = f"Tahun pada “{mention.text}” tidak ada dalam isi berita."
            yield Hit(part, mention.start, mention.end, said, _STEP)


def _wrong_year(mention: DateMention, years: set[int]) -> bool:
    return bool(mention.year and years) and mention.year not in years


def _units(document: Document, part: str, types: set[str]) -> Iterator[Hit]:
    text = " ".join(document.lower(other) for other in ("headline", "body"))
    office = (document.facts.office or "").lower()
    for name in document.unit_names(part):
        place = (name.place or "").split(" ")[0].lower()
        if place and name.type in types and place not in text and place not in office:
            printed = document.parts[part][name.start : name.end]
            said = f"“{printed}” pada keterangan foto tidak disebut dalam isi berita."
            yield Hit(part, name.start, name.end, said, _STEP)


def _numbers(document: Document, part: str) -> Iterator[Hit]:
    told = _numbers_in(document, part)
    body = _numbers_in(document, "body") if told else []
    values = {number.value for number in body}
    for number in told:
        counted = [other for other in body if other.noun == number.noun]
        same = [other.value for other in counted]
        alike = number.counts_people or any(_same_thing(document, part, number, one) for one in counted)
        if alike and number.noun != PERCENT and len(set(same)) == 1 and number.value not in values:
            said = (
                f"Keterangan foto menyebut {figures(number.value)} {number.noun}, "
                f"isi berita {figures(same[0])}."
            )
            yield Hit(part, number.start, number.end, said, _STEP)


def _numbers_in(document: Document, part: str) -> list[Quantity]:
    return document.quantities(part) + spelled_people(document.words(part))


def _same_thing(document: Document, part: str, number: Quantity, other: Quantity) -> bool:
    """Of things a picture may show a few: they are the same where verb or full name is ("menanam 250 pohon")."""
    if not number.noun:
        return False
    ours, theirs = document.parts[part], document.body
    pairs = (
        (
            _WORD_BEFORE.search(ours, max(0, number.start - 26), number.start),
            _WORD_BEFORE.search(theirs, max(0, other.start - 26), other.start),
        ),
        (_TWO_WORDS.match(ours, number.end), _TWO_WORDS.match(theirs, other.end)),
    )
    return any(left and right and left[1].lower() == right[1].lower() for left, right in pairs)


_BODY = "Sebanyak 30 petugas Lapas Kelas IIB Demo menanam pohon, Rabu (9/10/2024)."
RULE = Rule(
    id="accuracy.caption_agrees",
    title="Keterangan foto cocok dengan isi berita",
    title_en="A caption agrees with the story",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why="Foto lama dengan keterangan yang salah membuat berita yang benar tampak palsu.",
    why_en="An old picture with a wrong caption makes a true story look false.",
    good=(
        {"body": _BODY, "caption_1": "Petugas Lapas Demo menanam pohon, Rabu (9/10)."},
        {"body": _BODY, "caption_1": "Sebanyak 30 petugas menanam pohon."},
        {"body": _BODY, "caption_1": "Tiga puluh petugas menanam pohon."},
        {"body": _BODY, "caption_1": "Arsip: petugas menyiapkan bibit, Senin (2/9)."},
        {
            "body": "Petugas menanam 250 pohon jati.",
            "caption_1": "Di dekat 3 pohon tua itu mereka beristirahat.",
        },
        Document(
            {"body": "Petugas menanam pohon.", "caption_1": "Pohon, 9 Oktober 2024."},
            Facts(event_day="2024-10-09"),
        ),
    ),
    bad=(
        {"body": _BODY, "caption_1": "Petugas Lapas Demo menanam pohon, Kamis (10/10)."},
        {"body": _BODY, "caption_1": "Petugas Lapas Contoh menanam pohon."},
        {"body": _BODY, "caption_1": "Sebanyak 13 petugas menanam pohon."},
        {"body": _BODY, "caption_1": "Tiga belas petugas menanam pohon."},
        {"body": "Petugas menanam 250 pohon jati.", "caption_1": "Petugas menanam 150 pohon jati."},
        {"body": _BODY, "caption_1": "Pohon ditanam 9 Oktober 2023."},
    ),
)
