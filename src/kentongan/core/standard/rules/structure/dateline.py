"""The house dateline: place, INFO_PAS, an en dash between spaces."""

import re
from collections.abc import Iterator

from kentongan.core.standard.anatomy import find_dateline
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_PLACE = re.compile(r"[A-Z][\w.'’ -]*")
# The forms among which a house may choose, by number; the first of each is the nation's.
_BYLINES = {1: ", INFO_PAS", 2: ", HUMAS", 0: ""}
_DASHES = {1: "–", 2: "—", 3: "-"}
_OUTLET = re.compile(r"\w\.\w")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    if len(document.words("body")) < limits["words"]:
        return
    found = find_dateline(document.body)
    form = f"{_BYLINES.get(limits['byline'], '')} {_DASHES.get(limits['dash'], '–')} "
    if found is None:
        lead = document.lead
        place = lead.start if lead else 0
        yield Hit("body", place, place, "Naskah tidak dibuka titimangsa.", f"Kota{form}")
        return
    # An outlet's own byline ("NUNUKAN, kabar.id –") is not ours to mend.
    if _OUTLET.search(found["byline"] or "") or _is_of(form, found.group()):
        return
    house = f"{_title(found['place'])}{form}"
    yield Hit("body", found.start(), found.end(), "Bentuk titimangsa tidak seragam.", house, fix=house)


def _is_of(form: str, opening: str) -> bool:
    return opening.endswith(form) and _PLACE.fullmatch(opening.removesuffix(form)) is not None


def _title(place: str) -> str:
    return place.title() if place.isupper() else place


RULE = Rule(
    id="structure.dateline",
    title="Titimangsa “Kota, INFO_PAS – ”",
    clause="[house] Titimangsa gaya INFO_PAS; tanda pisah pendek diapit spasi",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Titimangsa yang seragam memudahkan redaksi dan mesin mengenali asal berita. Tulis kota, "
        "INFO_PAS, lalu tanda pisah diapit spasi."
    ),
    title_en="Dateline “Kota, INFO_PAS – ”",
    why_en=(
        "One form of dateline lets newsrooms and machines see where a story comes from. Write town, "
        "INFO_PAS and an en dash between spaces."
    ),
    limits={"words": 10, "byline": 1, "dash": 1},
    good=(
        "Serang, INFO_PAS – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
        "SERANG, kabarcontoh.id – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
    ),
    bad=(
        "SERANG - Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9).",
        "Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti di dapur, Selasa (24/9).",
    ),
)
