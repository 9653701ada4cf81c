"""How a quotation meets its attribution: comma inside, then the mark, then the verb in small letters."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.speech import is_speech_verb

_AFTER = re.compile(r"(?P<comma>\s?[,.])?\s{0,2}(?P<verb>[A-Za-z]{3,12}?)(?:nya)?(?=[A-Z]|\b)")
_UNOPENED = re.compile(r"\s(?P<verb>[a-z]{3,12}?)(?:nya)?\b")
# The forms among which a house may choose, by number; 0 lets both stand.
_PAIRS = {1: ("“", "”"), 2: ('"', '"')}


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    text = document.body
    yield from _marks(document, limits["marks"])
    yield from _unopened(document)
    for quote in document.quotes("body"):
        after = _AFTER.match(text, quote.end) if quote.closed and quote.is_speech else None
        if after is None or not is_speech_verb(after["verb"]):
            continue
        last = _last_sign(quote.text)
        if after["verb"][0].isupper():
            small = after["verb"].lower()
            yield _hit(after.start("verb"), after.end("verb"), f"Tulis “{small}” dengan huruf kecil.", small)
        # From the last sign of what was said to the mark that closes it.
        start, mark = quote.inner_start + len(quote.text.rstrip()) - 1, text[quote.inner_end : quote.end]
        kept = last if last in "?!…" else ("," if last in ",." else f"{last},")
        if after["comma"]:
            apart = "" if text[after.end("comma") : after.end("comma") + 1].isspace() else " "
            yield _hit(start, after.end("comma"), "Koma berada di dalam tanda kutip.", f"{kept}{mark}{apart}")
        elif last == ".":
            yield _hit(start, quote.end, "Sebelum penutur dipakai koma, bukan titik.", f",{mark}")
        elif last not in ",?!…":
            yield _hit(start, quote.end, "Koma kurang sebelum tanda kutip penutup.", f"{last},{mark}")


def _last_sign(said: str) -> str:
    """The sign before the closing mark; three dots are one, the ellipsis."""
    return "…" if said.rstrip().endswith("...") else said.rstrip()[-1:]


def _unopened(document: Document) -> Iterator[Hit]:
    """A mark that closes what was never opened, before a verb of speech: `cerdik” katanya`."""
    text = document.body
    for mark in document.unpaired_marks("body"):
        after = None if mark.opens else _UNOPENED.match(text, mark.end)
        before = text[max(0, mark.start - 1) : mark.start]
        if after and is_speech_verb(after["verb"]) and before.isalnum():
            right = f"{before},{text[mark.start : mark.end]}"
            yield _hit(mark.start - 1, mark.end, "Koma kurang sebelum tanda kutip penutup.", right)


def _marks(document: Document, form: int) -> Iterator[Hit]:
    """Quotations in other marks than those that the house has chosen; without a choice both forms are good."""
    if form not in _PAIRS:
        return
    opening, closing = _PAIRS[form]
    for quote in document.quotes("body"):
        text = document.body[quote.start : quote.end]
        if quote.closed and quote.is_speech and text[0] in '“"' and text[0] != opening:
            right = f"{opening}{text[1:-1]}{closing}"
            message = f"Gaya rumah memakai tanda kutip {opening}…{closing}."
            yield Hit("body", quote.start, quote.end, message, right, fix=right)


def _hit(start: int, end: int, message: str, right: str) -> Hit:
    return Hit("body", start, end, message, right.rstrip(), fix=right)


RULE = Rule(
    id="attribution.quote_punctuation",
    title="Tanda baca di akhir kutipan",
    clause="[house] Koma di dalam tanda kutip; EYD edisi V tentang petikan langsung",
    severity=Severity.ADVISE,
    check=_check,
    limits={"marks": 0},
    why=(
        "Tanda baca yang tepat menunjukkan di mana ucapan orang berakhir. Letakkan koma di dalam tanda "
        "kutip, kata kerjanya berhuruf kecil."
    ),
    title_en="Punctuation at the end of a quotation",
    why_en=(
        "Right punctuation shows where someone's words end. Put the comma inside the mark and the verb in"
        " small letters."
    ),
    good=(
        "“Kami siap melayani,” ujar Budi Contoh.",
        "“Siapa yang belum hadir?” tanya Budi Contoh.",
        "“Kita lihat saja nanti...” kata Budi Contoh.",
    ),
    bad=(
        "“Kami siap melayani hari ini”, ujar Budi Contoh.",
        "“Kami siap melayani hari ini” ujar Budi Contoh.",
        "“Kami siap melayani hari ini.” Ujar Budi Contoh.",
        "“Buku adalah teman yang sabar”. Kata pustakawan, Budi Contoh.",
        "Kancil itu cerdik” katanya sambil tertawa.",
    ),
)
