"""Every quotation says who speaks."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.quotes import Quote
from kentongan.core.text.sentences import Span
from kentongan.core.text.speech import REPORTING_VERBS

_PERSON = re.compile(r"\b(?:Ia|Dia|Beliau|Kepala|Ka[a-z]+|[A-Z][a-z]+(?:,)?\s[A-Z][a-z]+)\b")
_LOOK_BACK = 900


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    blocks = document.paragraphs("body")
    for quote in document.quotes("body"):
        if not quote.is_speech or not quote.closed:
            continue
        place = next(i for i, block in enumerate(blocks) if block.start <= quote.start < block.end)
        if quote.verb is None:
            if not _is_introduced(document, quote, blocks, place):
                said = "Kutipan tanpa penutur."
                yield Hit("body", quote.start, quote.end, said, "Tambahkan: ujar siapa, jabatannya apa?")
        elif quote.verb.endswith("nya") and not _PERSON.search(
            document.body, max(0, quote.start - _LOOK_BACK), quote.start
        ):
            said = f"“{quote.verb}” menunjuk siapa? Penutur belum disebut sebelumnya."
            yield Hit("body", quote.start, quote.end, said, "Sebut nama dan jabatan penutur.")


def _is_introduced(document: Document, quote: Quote, blocks: list[Span], place: int) -> bool:
    """By a verb earlier in the paragraph, by another quotation in it, or by a paragraph that ends in a colon."""
    block = blocks[place]
    if REPORTING_VERBS.search(document.body, block.start, quote.start):
        return True
    others = (q for q in document.quotes("body") if block.start <= q.start < block.end and q is not quote)
    if any(q.verb for q in others):
        return True
    before = blocks[place - 1].text if place else ""
    return before.endswith(":")


RULE = Rule(
    id="attribution.quote_speaker",
    title="Setiap kutipan ada penuturnya",
    clause="Kode Etik Jurnalistik pasal 2 dan 3",
    severity=Severity.WARN,
    check=_check,
    why="Kutipan tanpa penutur tidak bisa dimintai pertanggungjawaban dan tidak layak dikutip media.",
    good=(
        "“Kami siap melayani masyarakat,” ujar Kepala Lapas Demo, Budi Contoh.",
        "Kepala Lapas Demo, Budi Contoh, menegaskan, “Kami siap melayani masyarakat.”",
        "Kegiatan bertajuk “Sinergi Merajut Citra Kita” dibuka.",
    ),
    bad=(
        "Acara berjalan lancar. “Kami siap melayani masyarakat dengan hati.” Acara lalu ditutup.",
        "“Kami siap melayani masyarakat,” ujarnya.",
    ),
)
