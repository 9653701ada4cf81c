"""Officials' names, spelt as in the roster."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.distance import distance

_FACTS = Facts(persons={"Sulistyo Contoh": "Kepala Lapas Kelas IIB Demo"})
_SHORTEST = 8


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for name in document.facts.persons:
        length = len(name.split())
        if length >= 2 and len(name) >= _SHORTEST:
            for part in document.prose:
                yield from _slips(document, part, name, length)


def _slips(document: Document, part: str, name: str, length: int) -> Iterator[Hit]:
    words = document.words(part)
    wanted = name.lower()
    for place in range(len(words) - length + 1):
        first, last = words[place], words[place + length - 1]
        if first.lower[0] != wanted[0] or not first.text[0].isupper():
            continue
        printed = document.parts[part][first.start : last.end]
        if 0 < distance(printed.lower(), wanted, 2) <= 2:
            said = f"Nama “{printed}” berbeda dari daftar pejabat: {name}, {document.facts.persons[name]}."
            yield Hit(part, first.start, last.end, said, name)


RULE = Rule(
    id="accuracy.person_name",
    title="Nama pejabat sesuai daftar",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.BLOCK,
    check=_check,
    why="Salah menulis nama orang adalah kesalahan yang paling diingat orang itu.",
    good=(
        Document({"body": "Kalapas Demo, Sulistyo Contoh, hadir."}, _FACTS),
        "Kalapas Demo, Sulistio Contoh, hadir.",
    ),
    bad=(Document({"body": "Kalapas Demo, Sulistio Contoh, hadir."}, _FACTS),),
)
