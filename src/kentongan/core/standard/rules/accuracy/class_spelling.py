"""Classes are written "Kelas IIA": one word, Roman, no space."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.unit_names import find_unit_names


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for name in find_unit_names(text):
            if not name.klass:
                continue
            printed, right = text[name.class_start : name.class_end], f"Kelas {name.klass}"
            if printed not in (right, right.upper()):
                said = f"Tulis “{right}”, bukan “{printed}”."
                yield Hit(part, name.class_start, name.class_end, said, right)


RULE = Rule(
    id="accuracy.class_spelling",
    title="Penulisan kelas: Kelas I, IIA, IIB, III",
    clause="[house] Tata nama satuan kerja: Kelas I, IIA, IIB, III",
    severity=Severity.WARN,
    check=_check,
    why="Penulisan yang seragam membuat nama satuan kerja dikenali mesin pencari dan pemantauan media.",
    good=(
        "Lapas Kelas IIA Demo dan Rutan Kelas I Demo.",
        "LAPAS KELAS IIA DEMO",
        "Anak itu duduk di kelas 2 SD.",
    ),
    bad=("Lapas Kelas II A Demo.", "Lembaga Pemasyarakatan Klas IIB Demo.", "Rutan Kelas 1 Demo."),
)
