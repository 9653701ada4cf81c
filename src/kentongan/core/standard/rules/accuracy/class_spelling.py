"""Classes are written "Kelas IIA": one word, Roman, no space."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for name in document.unit_names(part):
            if not name.klass:
                continue
            printed, right = text[name.class_start : name.class_end], f"Kelas {name.klass}"
            if printed not in (right, right.upper()):
                said = f"Tulis “{right}”, bukan “{printed}”."
                better = right.upper() if printed.isupper() else right
                yield Hit(part, name.class_start, name.class_end, said, right, fix=better)


RULE = Rule(
    id="accuracy.class_spelling",
    title="Penulisan kelas: Kelas I, IIA, IIB, III",
    clause="[house] Tata nama satuan kerja: Kelas I, IIA, IIB, III",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Penulisan yang seragam membuat nama satuan kerja dikenali mesin pencari dan pemantauan media. "
        "Tulis “Kelas”, angka Romawi, lalu hurufnya tanpa spasi."
    ),
    title_en="Classes are written Kelas I, IIA, IIB, III",
    why_en=(
        "One spelling lets search engines and media monitoring find the office. Write “Kelas”, a Roman "
        "numeral and its letter without a space."
    ),
    good=(
        "Lapas Kelas IIA Demo dan Rutan Kelas I Demo.",
        "LAPAS KELAS IIA DEMO",
        "Anak itu duduk di kelas 2 SD.",
    ),
    bad=("Lapas Kelas II A Demo.", "Lembaga Pemasyarakatan Klas IIB Demo.", "Rutan Kelas 1 Demo."),
)
