"""Spaces around punctuation: none before, one after."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_BEFORE = re.compile(r"[ \t](?P<sign>[,;!?]|:(?=\s|$)|\.(?=\s|$|[A-Z][a-z]))")
_BRACKET = re.compile(r"(?P<opens>\()[ \t]{1,3}(?=\w)|(?<=[\w.%])[ \t]{1,3}(?P<closes>\))")
# The sign comes first in these patterns and looks behind itself: so the search hops from sign to sign.
_LETTER, _WORD_SIGN = re.compile(r"[^\W\d_]"), re.compile(r"\w")
_COMMA = re.compile(r"(?P<sign>[,;])(?<=[^\W\d_].)(?=\w)")
_STOP = re.compile(r"(?P<sign>[.!?])(?:(?<=[a-z]{3}.)|(?<=\w\).))(?=[A-Z][a-z]{2})")
_WEB = re.compile(r"[\w.-]*(?:@|www\.|://)[\w./@-]*$|(?i:\.(?:co|go|or|ac|web|com|id|net|org))$")
_TOP_LEVEL = re.compile(r"(?:com|co|id|go|net|org|news|info|tv|xyz|or|ac)\b", re.IGNORECASE)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        yield from _before_sign(document, part, text)
        yield from _after_sign(part, text)
        yield from _in_brackets(part, text)
        yield from _around_quotes(document, part, text)


def _before_sign(document: Document, part: str, text: str) -> Iterator[Hit]:
    closed = {quote.end for quote in document.quotes(part) if quote.closed}
    for match in _BEFORE.finditer(text):
        start = match.start()
        while start and text[start - 1] in " \t":
            start -= 1
        if not start or not (text[start - 1].isalnum() or text[start - 1] in '_)”"'):
            continue
        # A dateline "Lamongan , –" and a line of dots are no sentences.
        if text[match.end() : match.end() + 2].strip()[:1] in (".", "–"):
            continue
        said = f"Ada spasi sebelum “{match['sign']}”."
        apart = (
            match["sign"] in ",;!?."
            and _LETTER.match(text, start - 1)
            and _WORD_SIGN.match(text, match.end())
        )
        right = match["sign"] + " " * bool(apart)
        # After a mark without its partner nobody knows which of its neighbours the space belongs to.
        sure = text[start - 1] not in '"”' or start in closed
        yield Hit(part, start, match.end(), said, right.rstrip(), fix=right if sure else None)


def _in_brackets(part: str, text: str) -> Iterator[Hit]:
    """`( raket dan bola )`"""
    if "(" not in text:
        return
    for match in _BRACKET.finditer(text):
        sign = match["opens"] or match["closes"]
        where = "sesudah" if match["opens"] else "sebelum"
        yield Hit(part, match.start(), match.end(), f"Ada spasi {where} “{sign}”.", sign, fix=sign)


def _after_sign(part: str, text: str) -> Iterator[Hit]:
    for pattern in (_COMMA, _STOP):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 40) : match.start()]
            if _WEB.search(before.rpartition(" ")[2]) or _TOP_LEVEL.match(text, match.end()):
                continue
            start, end = _word_around(text, match.start(), match.end())
            said = f"Kurang spasi sesudah “{match['sign']}”."
            yield _hit(part, start, end, said, f"{text[start : match.end()]} {text[match.end() : end]}")


def _around_quotes(document: Document, part: str, text: str) -> Iterator[Hit]:
    for quote in document.quotes(part):
        if quote.start and (text[quote.start - 1].isalnum() or text[quote.start - 1] in ".,:;!?)"):
            start, end = _word_around(text, quote.start - 1, quote.inner_start)
            apart = f"{text[start : quote.start]} {text[quote.start : end]}"
            # Where the mark has no partner it may as well belong to the words before it.
            lone = (
                not text[quote.start - 1].isalnum()
                and text[max(0, quote.start - 2) : quote.start - 1].isspace()
            )
            sure = quote.closed and not quote.text[:1].isspace() and not lone
            said = "Kurang spasi sebelum tanda kutip pembuka."
            yield Hit(part, start, end, said, apart, fix=apart if sure else None)
        if quote.text[:1].isspace():
            said = "Ada spasi sesudah tanda kutip pembuka."
            end = quote.inner_start + len(quote.text) - len(quote.text.lstrip())
            mark = text[quote.start : quote.inner_start]
            # Only before a letter or a number, and after none, does the mark go on to open.
            opens = (
                text[end : end + 1].isalnum() and not text[max(0, quote.start - 1) : quote.start].isalnum()
            )
            yield Hit(part, quote.start, end, said, mark, fix=mark if opens else None)
        if quote.closed and text[quote.end : quote.end + 1].isalpha():
            start, end = _word_around(text, quote.inner_end, quote.end)
            apart = f"{text[start : quote.end]} {text[quote.end : end]}"
            yield _hit(part, start, end, "Kurang spasi sesudah tanda kutip penutup.", apart)


def _hit(part: str, start: int, end: int, message: str, right: str) -> Hit:
    return Hit(part, start, end, message, right.rstrip(), fix=right)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widens a stretch to the words that touch it, at most 24 characters to each side."""
    first, last = start, end
    while first > max(0, start - 24) and text[first - 1].isalnum():
        first -= 1
    while last < min(len(text), end + 24) and text[last].isalnum():
        last += 1
    return first, last


RULE = Rule(
    id="language.spacing",
    title="Spasi di sekitar tanda baca",
    clause="EYD edisi V tentang tanda baca",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Spasi yang hilang menyatukan nama dan jabatan orang yang berbeda. Tanpa spasi sebelum tanda, "
        "satu spasi sesudahnya."
    ),
    title_en="Spaces around punctuation",
    why_en=(
        "A missing space merges names and posts of different people. No space before a sign, one after it."
    ),
    good=(
        "Kalapas Demo, Budi Contoh, hadir pukul 10.30 WIB dengan 1.250 peserta (Humas).",
        "Laman www.contoh.go.id dan surel humas@contoh.id dibuka. Harga Rp1,5 juta.",
        "Ia berkata, “Kami siap.”",
        "Hadir dr. Siti Contoh, S.H., M.H. dan tim.",
    ),
    bad=(
        "Hadir Sulistyo,Kasubag TU.",
        "Rabu ,9 Oktober 2024 apel digelar.",
        "Tamu mendaftar dari rumah .Petugas membalas pesan.",
        "Alat olahraga ( raket dan bola ) disimpan.",
        "Institusi khususnya di Pemasyarakatan.Kesempatan itu dipakai.",
        "Media sosial.”Humas berupaya meningkatkan citra,” ungkapnya.",
        "” Sejumlah staf ikut pelatihan ini,” kata Budi.",
    ),
)
