"""A report about a day that has not come yet: most often a mistyped year."""

import re
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import resolve

_REACH = 500
_AHEAD = re.compile(
    r"\b(?:akan|rencananya|berencana|direncanakan|dijadwalkan|mendatang|menjelang|hingga|sampai|paling "
    r"lambat|batas|"
    r"target\w*|berlaku|ditargetkan|besok|lusa|nanti|diagendakan|jadwal\w*|undangan|pendaftaran|menyambut|tenggat|"
    r"diperkirakan|rencana\w*|meng?undang|lanjutan|berikutnya|selanjutnya|depan|dibuka kembali|persiapan|mulai|"
    r"berakhir)\b",
    re.IGNORECASE,
)

# A notice or an invitation tells of days to come in all its sentences.
_NOTICE = re.compile(r"\b(?:undangan|mengundang|diundang|pengumuman|pemberitahuan)\b", re.IGNORECASE)
# A sentence that looks ahead carries on into the next one.
_LOOKS_AHEAD = re.compile(
    r"\b(?:akan|dijadwalkan|direncanakan|rencananya|berencana|(?:pekan|bulan|tahun|minggu)\sdepan|mendatang|besok|lusa)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    newest = document.published or document.today
    if newest is None:
        return
    for part in document.story:
        for mention in document.dates(part):
            dated = resolve(mention) if mention.year is not None else None
            if dated is None or dated[0] <= newest:
                continue
            far = (dated[0] - newest).days > limits["days"]
            if far or not (
                _is_announced(document, part, mention.start) or _is_told_otherwise(document, part)
            ):
                said = f"Tanggal “{mention.text}” belum terjadi, padahal diberitakan sebagai peristiwa."
                fix = "Periksa tahunnya. Jika memang rencana, tulis “akan” atau “dijadwalkan”."
                yield Hit(part, mention.start, mention.end, said, fix)


def _is_announced(document: Document, part: str, offset: int) -> bool:
    """Whether its sentence, the one before or the notice that it stands in speaks of what is to come."""
    text, sentence = document.parts[part], document.sentence_at(part, offset)
    paragraph = document.paragraph_at(part, offset)
    start = max(paragraph.start if paragraph else 0, sentence.start - _REACH)
    if _AHEAD.search(sentence.text) or _NOTICE.search(text, start, sentence.end):
        return True
    if sentence.start <= start:
        return False
    return bool(_LOOKS_AHEAD.search(document.sentence_at(part, sentence.start - 2).text))


def _is_told_otherwise(document: Document, part: str) -> bool:
    """A caption's day is held against the days of the story, where it has any (accuracy.caption_agrees)."""
    return part.startswith("caption_") and bool(document.dates("body"))


RULE = Rule(
    id="accuracy.future_date",
    title="Tanggal peristiwa bukan masa depan",
    clause="[design] Berita melaporkan yang sudah terjadi",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Tahun yang salah ketik membuat berita tampak meramal. Periksa tahunnya, atau tulis “akan” bila "
        "memang rencana."
    ),
    title_en="The event is not dated in the future",
    why_en=(
        "A mistyped year makes a report read like a prophecy. Check the year, or write “akan” where it is"
        " a plan."
    ),
    limits={"days": 1100},
    good=(
        Document({"body": "Lapas menggelar panen pada 9 Oktober 2024."}, today=date(2024, 10, 10)),
        Document({"body": "Lapas akan menggelar panen pada 9 November 2024."}, today=date(2024, 10, 10)),
        Document(
            {"body": "Undangan peliputan. Lapas menggelar panen, 9 November 2024, pukul 08.00 WIB."},
            today=date(2024, 10, 10),
        ),
        Document(
            {"body": "Kalapas akan berganti pekan depan. Serah terima berlangsung 9 November 2024."},
            today=date(2024, 10, 10),
        ),
        Document(
            {"body": "Panen selesai lebih cepat daripada rencana semula, yaitu 9 November 2024."},
            today=date(2024, 10, 10),
        ),
        "Lapas menggelar panen pada 9 Oktober 2024.",
    ),
    bad=(
        Document(
            {"body": "Lapas menggelar panen pada 9 Oktober 2025. Panen berikutnya akan lebih besar."},
            today=date(2024, 10, 10),
        ),
        Document({"body": "Lapas menggelar panen pada 9 Oktober 2025."}, today=date(2024, 10, 10)),
    ),
)
