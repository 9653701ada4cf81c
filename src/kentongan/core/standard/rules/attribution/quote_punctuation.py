"""How a quotation meets its attribution: comma inside, then the mark, then the verb in small letters."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.speech import is_speech_verb

_AFTER = re.compile(r"(?P<comma>\s?,)?\s{0,2}(?P<verb>[A-Za-z]{3,12}?)(?:nya)?(?=[A-Z]|\b)")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    text = document.body
    for quote in document.quotes("body"):
        after = _AFTER.match(text, quote.end) if quote.closed and quote.is_speech else None
        if after is None or not is_speech_verb(after["verb"]):
            continue
        last = quote.text.rstrip()[-1:]
        if after["verb"][0].isupper():
            small = after["verb"].lower()
            yield _hit(after.start("verb"), after.end("verb"), f"Tulis “{small}” dengan huruf kecil.", small)
        if after["comma"]:
            yield _hit(quote.end - 1, after.end("comma"), "Koma berada di dalam tanda kutip.", ",”")
        elif last == ".":
            yield _hit(quote.inner_end - 1, quote.end, "Sebelum penutur dipakai koma, bukan titik.", ",”")
        elif last not in ",?!…":
            yield _hit(
                quote.inner_end - 1, quote.end, "Koma kurang sebelum tanda kutip penutup.", f"{last},”"
            )


def _hit(start: int, end: int, message: str, suggestion: str) -> Hit:
    return Hit("body", start, end, message, suggestion)


RULE = Rule(
    id="attribution.quote_punctuation",
    title="Tanda baca di akhir kutipan",
    clause="[house] Koma di dalam tanda kutip; EYD edisi V tentang petikan langsung",
    severity=Severity.ADVISE,
    check=_check,
    why="Tanda baca yang tepat menunjukkan di mana ucapan orang berakhir.",
    good=("“Kami siap melayani,” ujar Budi Contoh.", "“Siapa yang belum hadir?” tanya Budi Contoh."),
    bad=(
        "“Kami siap melayani hari ini”, ujar Budi Contoh.",
        "“Kami siap melayani hari ini” ujar Budi Contoh.",
        "“Kami siap melayani hari ini.” Ujar Budi Contoh.",
    ),
)
