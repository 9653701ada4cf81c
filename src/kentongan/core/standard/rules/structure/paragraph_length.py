"""One idea a paragraph: on a phone sixty words fill the screen."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for block in document.paragraphs("body"):
        count = document.words("body").count_within(block.start, block.end)
        if count > limits["words"]:
            said = f"Paragraf {count} kata, sebaiknya paling banyak {limits['words']}."
            yield Hit("body", block.start, block.end, said, "Pecah: satu paragraf satu gagasan.")


RULE = Rule(
    id="structure.paragraph_length",
    title="Paragraf paling banyak 60 kata",
    clause="[design] Paragraf paling banyak 60 kata, satu gagasan",
    severity=Severity.ADVISE,
    check=_check,
    why="Paragraf panjang sulit dibaca di ponsel. Mulai paragraf baru untuk tiap gagasan.",
    title_en="A paragraph of at most 60 words",
    why_en="Long paragraphs are hard to read on a phone. Start a new one with each new idea.",
    limits={"words": 60},
    good=("Lapas melatih warga binaan membuat roti.\n\nPelatihan berlangsung tiga hari.",),
    bad=({"body": "Lapas Demo melatih warga binaan membuat roti. " * 10},),
)
