"""A caption tells in one sentence who does what, where and when."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        if not part.startswith("caption_"):
            continue
        count, end = len(document.words(part)), len(document.parts[part])
        if 0 < count < limits["least"]:
            said = f"Keterangan foto hanya {count} kata, sebaiknya paling sedikit {limits['least']}."
            yield Hit(part, 0, end, said, "Jawab: siapa berbuat apa, di mana, dan kapan?")
        elif count > limits["most"]:
            said = f"Keterangan foto {count} kata, sebaiknya paling banyak {limits['most']}."
            yield Hit(
                part, 0, end, said, "Sisakan siapa, apa, di mana, kapan; cerita lainnya masuk isi berita."
            )


RULE = Rule(
    id="structure.caption_length",
    title="Keterangan foto 10 sampai 30 kata",
    clause="[design] Keterangan foto 10-30 kata: siapa, berbuat apa, di mana, kapan, kredit",
    severity=Severity.ADVISE,
    check=_check,
    why="Foto sering beredar tanpa beritanya. Keterangannya harus cukup untuk dimengerti sendiri.",
    title_en="Captions of 10 to 30 words",
    why_en="Photos often travel without their story. The caption must be enough to understand them.",
    limits={"least": 10, "most": 30},
    good=(
        {"caption_1": "Warga binaan menguleni adonan roti di dapur Lapas Kelas IIB Demo, Selasa (24/9)."},
        "Tanpa foto.",
    ),
    bad=(
        {"caption_1": "Pelatihan membuat roti."},
        {
            "caption_1": "Warga binaan dan petugas menguleni adonan roti bersama di dapur Lapas Demo pada Selasa pagi. "
            * 3
        },
    ),
)
