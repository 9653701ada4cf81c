"""The house dateline: place, INFO_PAS, an en dash between spaces."""

import re
from collections.abc import Iterator

from kentongan.core.standard.anatomy import find_dateline
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import count_words

_HOUSE = re.compile(r"[A-Z][\w.'’ -]*, INFO_PAS – $")
_OUTLET = re.compile(r"\w\.\w")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    if count_words(document.body) < limits["words"]:
        return
    found = find_dateline(document.body)
    if found is None:
        lead = document.lead
        place = lead.start if lead else 0
        yield Hit("body", place, place, "Naskah tidak dibuka titimangsa.", "Kota, INFO_PAS – ")
        return
    # An outlet's own byline ("NUNUKAN, kabar.id –") is not ours to mend.
    if _OUTLET.search(found["byline"] or "") or _HOUSE.match(found.group()):
        return
    house = f"{_title(found['place'])}, INFO_PAS – "
    yield Hit("body", found.start(), found.end(), "Bentuk titimangsa tidak seragam.", house)


def _title(place: str) -> str:
    return place.title() if place.isupper() else place


RULE = Rule(
    id="structure.dateline",
    title="Titimangsa “Kota, INFO_PAS – ”",
    clause="[house] Titimangsa gaya INFO_PAS; tanda pisah pendek diapit spasi",
    severity=Severity.ADVISE,
    check=_check,
    why="Titimangsa yang seragam memudahkan redaksi dan mesin mengenali asal berita.",
    limits={"words": 10},
    good=(
        "Serang, INFO_PAS – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
        "SERANG, kabarcontoh.id – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
    ),
    bad=(
        "SERANG - Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
        "Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti di dapur, Selasa (24/9).",
    ),
)
