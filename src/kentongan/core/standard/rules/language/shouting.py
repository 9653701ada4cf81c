"""Capitals for loudness, and rows of exclamation and question marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list

_SHOUTED = frozenset(read_list(__file__, "shouted.txt"))
# These begin titles, which keep their capital: "KEPALA LAPAS" is "Kepala Lapas".
_TITLES = frozenset({"kepala"})
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
        if tokens[place].text.isupper() and not _is_inscription(document, part, tokens[place].start)
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


def _is_inscription(document: Document, part: str, offset: int) -> bool:
    """Whether the word stands in quotation marks with capitals throughout: what a board says, “DILARANG MASUK”."""
    quotes = document.quotes(part)
    place = bisect_right(quotes, offset, key=lambda quote: quote.start) - 1
    if (
        place < 0
        or offset >= quotes[place].end
        or not (quotes[place].closed and quotes[place].text.isupper())
    ):
        return False
    # Where the words before shout as well, the capitals are the writer's.
    before = document.parts[part][max(0, quotes[place].start - 24) : quotes[place].start].split()
    return not (before and before[-1].isupper() and len(before[-1]) > 3)


def _hit(document: Document, part: str, text: str, stretch: tuple[int, int]) -> Hit:
    start, end = stretch
    loud = text[start:end]
    calm = loud.title() if part == "headline" else loud.lower()
    opens = document.sentence_at(part, start).start == start
    if part != "headline" and (opens or calm.partition(" ")[0] in _TITLES):
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
        "Papan “DILARANG MEMANCING” terpasang di tepi kolam.",
        "LAPAS DEMO dan PPID bekerja sama. Siapa mau ikut? Ayo!",
        {"headline": "HUT RI: Warga Binaan Lapas Demo Panen Sayur"},
    ),
    bad=(
        "Layanan ini GRATIS bagi keluarga.",
        "KEPALA LAPAS mengajak petugas menjaga kebersihan.",
        "Selamat kepada pemenang!!!",
        {"headline": "WAJIB TAHU: Jadwal Kunjungan Lapas Demo"},
        "Benarkah demikian???",
    ),
)
