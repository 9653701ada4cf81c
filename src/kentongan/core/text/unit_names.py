"""How offices of the service are named in print: type, kind, class and place (grammar only, no registry)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_TYPES = {
    "lembaga pembinaan khusus anak": "lpka",
    "lembaga p": "lapas",
    "rumah tahanan": "rutan",
    "balai p": "bapas",
    "rumah penyimpanan": "rupbasan",
    "kalapas": "lapas",
    "karutan": "rutan",
    "kabapas": "bapas",
}
UNIT_NAME = re.compile(
    r"\b(?P<type>[Ll]embaga\s[Pp]e\w{6,14}kat\w{2}|[Ll]embaga\s[Pp]embinaan\s[Kk]husus\s[Aa]nak|"
    r"[Rr]umah\s[Tt]ahanan(?:\s[Nn]egara)?|[Bb]alai\s[Pp]emasyarakatan|"
    r"L(?:apas|APAS)|R(?:utan|UTAN)|LPKA|B(?:apas|APAS)|Ka(?:lapas|rutan|bapas)|R(?:upbasan|UPBASAN))"
    r"(?:\s\((?:Lapas|Rutan|LPKA|Bapas|Rupbasan)\))?"
    r"(?:\s(?P<kind>Narkotika|Perempuan|Pemuda|Terbuka|Khusus|Anak))?"
    r"(?:\s(?P<class_word>Kelas|KELAS|Klas|Kls\.?)\s(?P<cls>III|II\s?-?\s?[ABab]|II|I\s?-?\s?[ABab]|I|[123](?:\s?-?[ABab]\b)?)\b)?"
    r"(?:\s(?P<place>[A-Z][A-Za-z'’]+(?:\s[A-Z][A-Za-z'’]+){0,3}))?"
)
_ARABIC = {"1": "I", "2": "II", "3": "III"}


class UnitName(NamedTuple):
    """An office as printed. `type` is lower case ("lapas"), `klass` normalised ("IIB") or None; offsets in characters.

    `place` may run on into the words after it; resolve it against the places that exist, longest first.
    """

    start: int
    end: int
    type: str
    kind: str | None
    klass: str | None
    place: str | None
    class_start: int
    class_end: int


def find_unit_names(text: str) -> list[UnitName]:
    """Every office named in `text`; a bare type without class and place is left out."""
    return unit_names_in(UNIT_NAME.finditer(text))


def unit_names_in(found: Iterable[re.Match[str]]) -> list[UnitName]:
    """The offices among the matches of `UNIT_NAME`."""
    names = map(_unit_name, found)
    return [name for name in names if name.klass or name.place]


def names_without_class(offices: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of (name, official name) pairs: each name as it is said without its class, with the official one.

    "Lapas Lamongan" -> "Lembaga Pemasyarakatan Kelas IIB Lamongan". What two offices would share is left out.
    """
    said: dict[str, set[str]] = {}
    for name, official in offices:
        for found in find_unit_names(name)[:1]:
            if found.klass:
                bare = " ".join((name[: found.class_start] + name[found.class_end :]).split())
                said.setdefault(bare, set()).add(official)
    return {bare: found.pop() for bare, found in said.items() if len(found) == 1}


def normal_class(printed: str) -> str:
    """`II A`, `2a`, `II-A` -> `IIA`; `1` -> `I`."""
    squeezed = re.sub(r"[\s-]", "", printed).upper()
    return _ARABIC.get(squeezed[:1], squeezed[:1]) + squeezed[1:]


@lru_cache(maxsize=4)
def places_of(names: frozenset[str]) -> dict[tuple[str, str], list[UnitName]]:
    """Official names by (type, place in lower case): "Lapas Kelas IIB Lamongan" under ("lapas", "lamongan")."""
    index: dict[tuple[str, str], list[UnitName]] = {}
    for official in names:
        for name in find_unit_names(official)[:1]:
            if name.place:
                index.setdefault((name.type, name.place.lower()), []).append(name)
    return index


def _unit_name(match: re.Match[str]) -> UnitName:
    printed = " ".join(match["type"].lower().split())
    kind = next((value for start, value in _TYPES.items() if printed.startswith(start)), printed)
    klass = normal_class(match["cls"]) if match["cls"] else None
    span = (match.start("class_word"), match.end("cls"))
    return UnitName(match.start(), match.end(), kind, match["kind"], klass, match["place"], *span)
