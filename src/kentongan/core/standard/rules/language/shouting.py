"""Capitals for loudness, and rows of exclamation and question marks."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list

_SHOUTED = frozenset(read_list(__file__, "shouted.txt"))
# Rows of question marks inside a name are letters that were lost on the way.
_MARKS = re.compile(r"!(?:\s?!){1,40}|(?<=[^\W\d_]{4})\?(?:\s?\?){1,40}(?=$|[\n”\"]|\s[A-Z“])")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in _MARKS.finditer(text) if _holds_row(text) else ():
            sign = match.group()[0]
            said = f"Satu tanda “{sign}” sudah cukup."
            yield Hit(part, match.start(), match.end(), said, sign, fix=sign)
        yield from _words(document, part, text)


def _holds_row(text: str) -> bool:
    return text.count("!") > 1 or text.count("?") > 1


def _words(document: Document, part: str, text: str) -> Iterator[Hit]:
    """Stretches of everyday words in capitals: one finding for each stretch."""
    tokens = document.words(part)
    loud = sorted(
        place
        for lower in _SHOUTED & tokens.places.keys()
        for place in tokens.places[lower]
        if tokens[place].text.isupper()
    )
    stretch: tuple[int, int] | None = None
    for place in loud:
        word = tokens[place]
        if stretch and text[stretch[1] : word.start].isspace():
            stretch = (stretch[0], word.end)
            continue
        if stretch:
            yield _hit(document, part, text, stretch)
        stretch = (word.start, word.end)
    if stretch:
        yield _hit(document, part, text, stretch)


def _hit(document: Document, part: str, text: str, stretch: tuple[int, int]) -> Hit:
    start, end = stretch
    loud = text[start:end]
    calm = loud.title() if part == "headline" else loud.lower()
    if part != "headline" and document.sentence_at(part, start).start == start:
        calm = calm[:1].upper() + calm[1:]
    return Hit(part, start, end, f"“{loud}” ditulis dengan huruf besar semua.", calm, fix=calm)


RULE = Rule(
    id="language.shouting",
    title="Tanpa huruf besar semua dan tanda seru beruntun",
    clause="EYD edisi V tentang huruf kapital dan tanda seru",
    severity=Severity.WARN,
    check=_check,
    why="Huruf besar dan tanda seru beruntun terbaca sebagai teriakan. Biarkan faktanya yang berbicara.",
    title_en="No shouting in capitals or exclamation marks",
    why_en="Capitals and rows of exclamation marks read as shouting. Let the facts speak.",
    good=(
        "LAPAS DEMO dan PPID bekerja sama. Siapa mau ikut? Ayo!",
        {"headline": "HUT RI: Warga Binaan Lapas Demo Panen Sayur"},
    ),
    bad=(
        "Layanan ini GRATIS bagi keluarga.",
        "Selamat kepada pemenang!!!",
        {"headline": "WAJIB TAHU: Jadwal Kunjungan Lapas Demo"},
        "Benarkah demikian???",
    ),
)
