"""Every quotation says who speaks."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.quotes import Quote
from kentongan.core.text.speech import REPORTING_VERBS

_PERSON = re.compile(r"\b(?:Ia|Dia|Beliau|Kepala|Ka[a-z]+|[A-Z][a-z]+(?:,)?\s[A-Z][a-z]+)\b")
_LOOK_BACK = 900
_GAP = 8


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    quotes = [quote for quote in document.quotes("body") if quote.is_speech and quote.closed]
    # One attribution serves every quotation of its paragraph.
    attributed = {_paragraph_of(document, quote) for quote in quotes if quote.verb}
    for quote in quotes:
        if quote.verb is None:
            block = _paragraph_of(document, quote)
            if block not in attributed and not _is_introduced(document.body, quote, block):
                said = "Kutipan tanpa penutur."
                yield Hit("body", quote.start, quote.end, said, "Tambahkan: ujar siapa, jabatannya apa?")
        elif quote.verb.endswith("nya") and not _names_someone(document.body, quote.start):
            said = f"“{quote.verb}” menunjuk siapa? Penutur belum disebut sebelumnya."
            yield Hit("body", quote.start, quote.end, said, "Sebut nama dan jabatan penutur.")


def _paragraph_of(document: Document, quote: Quote) -> int:
    block = document.paragraph_at("body", quote.start)
    return block.start if block else quote.start


def _is_introduced(text: str, quote: Quote, block: int) -> bool:
    """By a verb shortly before it in the paragraph, or by a paragraph above that ends in a colon."""
    if REPORTING_VERBS.search(text, max(block, quote.start - _LOOK_BACK), quote.start):
        return True
    return text[max(0, block - _GAP) : block].rstrip().endswith(":")


def _names_someone(text: str, offset: int) -> bool:
    return bool(_PERSON.search(text, max(0, offset - _LOOK_BACK), offset))


RULE = Rule(
    id="attribution.quote_speaker",
    title="Setiap kutipan ada penuturnya",
    clause="Kode Etik Jurnalistik pasal 2 dan 3",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Kutipan tanpa penutur tidak bisa dimintai pertanggungjawaban dan tidak layak dikutip media. "
        "Tambahkan nama dan jabatan penuturnya."
    ),
    title_en="Every quotation has its speaker",
    why_en=(
        "A quotation without a speaker is nobody's responsibility and nobody can quote it. Add who says "
        "it, with name and post."
    ),
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
