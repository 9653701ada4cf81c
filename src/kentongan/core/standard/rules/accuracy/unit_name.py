"""Class and place of an office must be those of the register."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, FormerName
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.distance import distance
from kentongan.core.text.unit_names import UnitName, places_of

_FACTS = Facts(
    unit_names=frozenset({"Lapas Kelas IIB Lamongan", "Lapas Kelas IIA Cilegon", "Rutan Kelas IIB Demak"}),
)
_ONCE = Facts(
    unit_names=_FACTS.unit_names,
    former_names=frozenset(
        {FormerName("Lapas Kelas III Lamongan", "", "2019-05-31", "Lapas Kelas IIB Lamongan")}
    ),
)
_SHORTEST_GUESS = 6


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    if not document.facts.unit_names:
        return
    places = places_of(document.facts.unit_names)
    for part in document.prose:
        for name in document.unit_names(part):
            if name.place and not _bore_it(document, name):
                yield from _compare(part, document.parts[part], name, places)


def _bore_it(document: Document, name: UnitName) -> bool:
    """Whether an office bore the class of `name` at that place on the day of the story."""
    day = document.day.isoformat() if document.day and document.facts.former_names else ""
    if not (day and name.klass):
        return False
    held = _held_on(document.facts.former_names, day)
    words = (name.place or "").lower().split()
    there = (held.get((name.type, " ".join(words[:size])), ()) for size in range(len(words), 0, -1))
    return any(office.klass == name.klass for offices in there for office in offices)


@lru_cache(maxsize=64)
def _held_on(former_names: frozenset[FormerName], day: str) -> dict[tuple[str, str], list[UnitName]]:
    return places_of(
        frozenset(
            one.name for one in former_names if one.since <= day and (not one.until or day <= one.until)
        )
    )


def _compare(
    part: str, text: str, name: UnitName, places: dict[tuple[str, str], list[UnitName]]
) -> Iterator[Hit]:
    words = name.place.lower().split() if name.place else []
    for length in range(len(words), 0, -1):
        official = places.get((name.type, " ".join(words[:length])))
        if official:
            # "Kelas I Tanjung Gusta Medan" is not the office of the place Tanjung: a longer name leaves a doubt.
            doubt = Severity.WARN if length < len(words) else None
            yield from _compare_class(part, text, name, official, doubt)
            return
    if name.klass:
        yield from _guess(part, name, words, places)


def _compare_class(
    part: str, text: str, name: UnitName, official: list[UnitName], severity: Severity | None
) -> Iterator[Hit]:
    same_kind = [unit for unit in official if unit.kind == name.kind] or official
    classes = sorted({unit.klass for unit in same_kind if unit.klass})
    if name.klass and classes and name.klass not in classes:
        printed = text[name.class_start : name.class_end]
        right = " atau ".join(f"Kelas {klass}" for klass in classes)
        said = f"“{printed}” tidak cocok dengan data induk: {right}."
        better = right.upper() if printed.isupper() else right
        fix = better if severity is None and len(classes) == 1 else None
        yield Hit(part, name.class_start, name.class_end, said, right, severity, fix)


def _guess(
    part: str, name: UnitName, words: list[str], places: dict[tuple[str, str], list[UnitName]]
) -> Iterator[Hit]:
    """A place one letter off a known one is a slip; anything further may be an office we do not know."""
    for (kind, place), official in places.items():
        length = place.count(" ") + 1
        printed = " ".join(words[:length])
        if kind == name.type and len(place) >= _SHORTEST_GUESS and distance(printed, place, 1) == 1:
            right = official[0].place or ""
            said = f"Nama tempat tidak ada dalam data induk; mungkin maksudnya {right}."
            yield Hit(part, name.start, name.end, said, right, Severity.WARN)
            return


RULE = Rule(
    id="accuracy.unit_name",
    title="Kelas dan tempat satuan kerja sesuai data induk",
    title_en="Class and place of an office are those of the register on that day",
    clause="[design] Nama resmi satuan kerja dalam data induk",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Salah kelas berarti salah alamat: beberapa kota punya lebih dari satu Lapas dan Rutan. Ambil "
        "namanya dari data induk."
    ),
    why_en=(
        "A wrong class is a wrong address: several towns have more than one prison. Take the name from "
        "the register of offices."
    ),
    good=(
        Document({"body": "Lapas Kelas III Lamongan panen."}, _ONCE, published=date(2019, 5, 31)),
        Document({"body": "Tim Humas Lapas Kelas IIB Lamongan hadir."}, _FACTS),
        Document({"body": "Tim Humas Lapas Kelas II B Lamongan Jawa Timur hadir."}, _FACTS),
        "Tim Humas Lapas Kelas IIA Lamongan hadir.",
    ),
    bad=(
        Document({"body": "Lapas Kelas III Lamongan panen."}, _ONCE, published=date(2019, 6, 1)),
        Document({"body": "Tim Humas Lapas Kelas IIA Lamongan hadir."}, _FACTS),
        Document({"body": "Tim Humas Lembaga Pemasyarakatan Kelas IIB Lamomgan hadir."}, _FACTS),
    ),
)
