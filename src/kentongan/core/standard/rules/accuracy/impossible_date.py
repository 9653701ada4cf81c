"""Days that no calendar has."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.dates import is_possible


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for mention in document.dates(part):
            if not is_possible(mention):
                said = f"Tanggal “{mention.text}” tidak ada dalam kalender."
                yield Hit(part, mention.start, mention.end, said, "Periksa tanggal dan bulannya.")


RULE = Rule(
    id="accuracy.impossible_date",
    title="Tanggal yang ada dalam kalender",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Tanggal yang mustahil pasti salah ketik dan membuat isi lain ikut diragukan. Periksa hari dan "
        "bulannya."
    ),
    title_en="A date that the calendar has",
    why_en="An impossible date is a slip that casts doubt on everything else. Check day and month.",
    good=("Apel digelar 30 April 2024.", "Apel digelar Kamis (29/2).", "Hadir 12 dari 13 orang (12/13)."),
    bad=(
        "Apel digelar 31 April 2024.",
        "Apel digelar Rabu (29/2/2023).",
        "Apel digelar Senin (12/13).",
        "Jawaban ditunggu sampai (12/13).",
    ),
)
