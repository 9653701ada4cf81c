"""Every quotation says who speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kentongan.core.privacy.covering import Covered
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import may_be_name
from kentongan.core.text.quotes import Quote
from kentongan.core.text.speech import REPORTING_VERBS, SPEECH_VERBS

_ROLE = re.compile(
    r"\b(?:Ia|Dia|Beliau|Kepala|Ka[a-z]{3,}|[Ss]eorang|[Ss]alah (?:satu|seorang)|[Pp]erwakilan|[Mm]enurut|[Kk]etua|"
    r"[Dd]irektur|[Mm]enteri|[Pp]impinan|[Nn]arasumber|[Jj]uru bicara|[Kk]oordinator|[Pp]embina|[Pp]elatih)\b"
)
# Two names, or one between commas after what the person is: `guru musik, Sulastri,`. Pairs overlap: behind the name
# of an office, `Wahai, Ruth` must not swallow the first half of `Ruth Peraga`.
_PERSON = re.compile(r"(?=(?P<name>\b[A-Z][a-z'’]+,?\s[A-Z][a-z'’]+\b|(?<=[a-z],\s)[A-Z][a-z'’]+(?=,)))")
_LOOK_BACK = 900
_GAP = 8


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    quotes = [quote for quote in document.quotes("body") if quote.is_speech and quote.closed]
    offices = Covered((name.start, name.end) for name in (document.unit_names("body") if quotes else ()))
    # One attribution serves every quotation of its paragraph.
    attributed = {_paragraph_of(document, quote) for quote in quotes if quote.verb}
    for quote in quotes:
        if quote.verb is None:
            block = _paragraph_of(document, quote)
            if block not in attributed and not _is_introduced(document.body, quote, block):
                said = "Kutipan tanpa penutur."
                yield Hit("body", quote.start, quote.end, said, "Tambahkan: ujar siapa, jabatannya apa?")
        elif _points_back(quote.verb) and not _names_someone(document, quote, offices):
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


def _points_back(verb: str) -> bool:
    """`ujarnya` means somebody named before; "tanya" has its ending by nature."""
    return verb.endswith("nya") and verb.removesuffix("nya") in SPEECH_VERBS


def _names_someone(document: Document, quote: Quote, offices: Covered) -> bool:
    """Whether a person stands before: a title, a name or a role, but not the name of an office or of a place."""
    start, end = max(0, quote.start - _LOOK_BACK), quote.start
    quotes = document.quotes("body")
    place = bisect_left(quotes, start, key=lambda earlier: earlier.start)
    last = bisect_left(quotes, end, key=lambda earlier: earlier.start)
    if any(earlier.speaker for earlier in quotes[place:last]) or _ROLE.search(document.body, start, end):
        return True
    if dateline := document.dateline:
        start = max(start, dateline.end)
    found = _PERSON.finditer(document.body, start, end)
    return any(may_be_name(one["name"]) and not offices.touches(*one.span("name")) for one in found)


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
        "“Siapa,” tanya pelatih, Budi Contoh, “yang sudah selesai membaca?”",
        "Seorang peserta tertawa. “Saya senang sekali hari ini,” ujarnya.",
        "Kontributor Lapas Wahai, Rini Contoh, mengirim naskah. “Sinyalnya ada di bawah pohon,” ujarnya bergurau.",
        "Judul bukunya “Di Mana Ibu?” dan “Ke Mana Angin Pergi?”.",
        "Kegiatan bertajuk “Sinergi Merajut Citra Kita” dibuka.",
    ),
    bad=(
        "Acara berjalan lancar. “Kami siap melayani masyarakat dengan hati.” Acara lalu ditutup.",
        "“Kami siap melayani masyarakat,” ujarnya.",
        "Demo, INFO_PAS – Rutan Kelas IIB Demo menyediakan kursi dorong bagi tamu di ruang tunggu. “Ibu saya "
        "tidak perlu berjalan jauh lagi,” ujarnya.",
    ),
)
