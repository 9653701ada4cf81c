"""Who is quoted has seen the words."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import words


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    """One finding for all: a desk that has not begun to note approvals is told once a text, not once a quotation."""
    if document.facts.approved_quotes is None:
        return
    approved = {_plain(text) for text in document.facts.approved_quotes}
    missing = [place for place in _quotations(document) if _plain(place[3]) not in approved]
    if missing:
        part, start, end, _text = missing[0]
        message = (
            "Belum ada catatan bahwa penutur menyetujui kutipan ini."
            if len(missing) == 1
            else f"Belum ada catatan bahwa penuturnya menyetujui {len(missing)} kutipan; ini yang pertama."
        )
        yield Hit(part, start, end, message, "Mintakan persetujuan, lalu catat di Kutipan.")


def _quotations(document: Document) -> Iterator[tuple[str, int, int, str]]:
    """Quotations of the text, and those of the desk's lines that the text does not print."""
    printed = [quote for quote in document.quotes("body") if quote.is_speech and quote.closed]
    yield from (("body", quote.start, quote.end, quote.text) for quote in printed)
    known = {_plain(quote.text) for quote in printed}
    for part in document.prose:
        text = document.parts[part]
        if part.startswith("quote_") and _plain(text) not in known:
            yield part, 0, len(text), text


def _plain(text: str) -> str:
    return " ".join(word.lower for word in words(text))


_BODY = "“Kebun ini tempat belajar yang nyata bagi peserta,” ujar Kepala Lapas Demo, Budi Contoh."
_WORDS = "Kebun ini tempat belajar yang nyata bagi peserta"

RULE = Rule(
    id="attribution.quote_unapproved",
    title="Kutipan disetujui penuturnya",
    title_en="The speaker approved the quotation",
    clause="[house] Alasan pengembalian “Kutipan belum disetujui pembicara”; daftar kutipan",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Kutipan yang disusun humas menjadi ucapan pejabat hanya bila ia menyetujuinya; catatannya "
        "melindungi keduanya."
    ),
    why_en=(
        "A quotation that the press office wrote is the official's only once approved; the note protects "
        "both."
    ),
    good=(
        _BODY,
        Document({"body": _BODY}, Facts(approved_quotes=frozenset({_WORDS}))),
        Document({"body": "Kegiatan ditutup dengan doa."}, Facts(approved_quotes=frozenset())),
    ),
    bad=(
        Document({"body": _BODY}, Facts(approved_quotes=frozenset())),
        Document({"quote_1": _WORDS}, Facts(approved_quotes=frozenset())),
    ),
)
