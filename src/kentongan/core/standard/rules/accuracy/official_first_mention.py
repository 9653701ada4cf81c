"""A story names an office in full once: several towns have more than one."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.unit_names import find_unit_names

_FACTS = Facts(official_names={"Lapas Demo": "Lapas Kelas IIB Demo"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    body = document.body
    named = {(name.type, _first_word(name.place)) for name in document.unit_names("body") if name.klass}
    for alias, official in document.facts.official_names.items():
        start = body.find(alias)
        if start < 0 or official in body:
            continue
        if any((name.type, _first_word(name.place)) in named for name in find_unit_names(official)):
            continue
        said = f"Nama resmi belum disebut: “{alias}” adalah {official}."
        yield Hit("body", start, start + len(alias), said, official, fix=official)


def _first_word(place: str | None) -> str:
    return (place or "").split(" ")[0]


RULE = Rule(
    id="accuracy.official_first_mention",
    title="Nama resmi satuan kerja disebut sekali",
    clause="[house] Tata nama satuan kerja: tipe, kelas, tempat",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Nama pendek tanpa kelas bisa menunjuk dua satuan kerja di kota yang sama. Tulis nama resminya "
        "pada penyebutan pertama."
    ),
    title_en="The official name of an office stands once",
    why_en=(
        "A short name without its class may mean two offices in one town. Write the official name where "
        "it comes first."
    ),
    good=(
        Document({"body": "Lapas Kelas IIB Demo memanen sayur. Lapas Demo membaginya."}, _FACTS),
        Document(
            {"body": "Lembaga Pemasyarakatan (Lapas) Kelas IIB Demo panen. Lapas Demo membaginya."}, _FACTS
        ),
        "Lapas Demo memanen sayur.",
    ),
    bad=(Document({"body": "Lapas Demo memanen sayur."}, _FACTS),),
)
