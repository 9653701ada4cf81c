"""A story names an office in full once: several towns have more than one."""

import re
from collections.abc import Iterator, Mapping

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.unit_names import UnitName, find_unit_names

_FACTS = Facts(official_names={"Lapas Demo": "Lapas Kelas IIB Demo"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    official_names = document.facts.official_names
    names = document.unit_names("body") if official_names else []
    named = {_key(name) for name in names if name.klass}
    told: set[str] = set()
    for name in names:
        alias = _alias(document.body, name, official_names)
        # People say the short name: what they said stays, and the writer names the office elsewhere.
        if not alias or alias in told or document.is_quoted("body", name.start):
            continue
        told.add(alias)
        official = official_names[alias]
        if official in document.body or any(_key(one) in named for one in (name, *find_unit_names(official))):
            continue
        said = f"Nama resmi belum disebut: “{alias}” adalah {official}."
        yield Hit("body", name.start, name.start + len(alias), said, official, fix=official)


def _alias(text: str, name: UnitName, official_names: Mapping[str, str]) -> str | None:
    """The short name that is printed here; the grammar's place may run on into the words behind it."""
    if name.klass or not name.place:
        return None
    words = re.split(r"\s", text[name.start : name.end])
    printed = (" ".join(words[:size]) for size in range(len(words), 1, -1))
    return next((alias for alias in printed if alias in official_names), None)


def _key(name: UnitName) -> tuple[str, str]:
    return name.type, (name.place or "").split(" ")[0].lower()


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
        Document({"body": "“Kami warga Lapas Demo bangga,” kata Budi Contoh."}, _FACTS),
        "Lapas Demo memanen sayur.",
    ),
    bad=(
        Document({"body": "Lapas Demo memanen sayur."}, _FACTS),
        Document({"body": "Perpustakaan Lapas Demo Jawa Timur menambah koleksi."}, _FACTS),
    ),
)
