"""A report about a day that has not come yet: most often a mistyped year."""

import re
from collections.abc import Iterator
from datetime import date

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import resolve

_AHEAD = re.compile(
    r"\b(?:akan|rencananya|berencana|direncanakan|dijadwalkan|mendatang|menjelang|hingga|sampai|paling "
    r"lambat|batas|"
    r"target\w*|berlaku|ditargetkan|besok|lusa|nanti|diagendakan|jadwal\w*|undangan|pendaftaran|menyambut|tenggat|"
    r"diperkirakan|berikutnya|selanjutnya|depan|dibuka kembali|persiapan|mulai|berakhir)\b",
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
            sentence = document.sentence_at(part, mention.start)
            if (dated[0] - newest).days > limits["days"] or not _AHEAD.search(sentence.text):
                said = f"Tanggal “{mention.text}” belum terjadi, padahal diberitakan sebagai peristiwa."
                fix = "Periksa tahunnya. Jika memang rencana, tulis “akan” atau “dijadwalkan”."
                yield Hit(part, mention.start, mention.end, said, fix)


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
        "Lapas menggelar panen pada 9 Oktober 2024.",
    ),
    bad=(Document({"body": "Lapas menggelar panen pada 9 Oktober 2025."}, today=date(2024, 10, 10)),),
)
