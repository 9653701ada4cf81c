"""Officials named with their titles."""

from collections.abc import Mapping
from dataclasses import dataclass

from kentongan.core.analysis.naming.gazetteer import Gazetteer, Sighting
from kentongan.core.analysis.naming.title_grammar import TITLE_STARTS, TitleReading, read_title
from kentongan.core.analysis.naming.tokens import Tokens

_ACTING = frozenset({"plt", "plh", "pj"})


@dataclass(frozen=True, slots=True)
class Official:
    """A person with the title as printed; `unit_key` the office in the title, None when it names none surely."""

    name: str
    title: str
    unit_key: str | None
    evidence: str
    start: int
    end: int


def find_officials(text: str, *, gazetteer: Gazetteer) -> tuple[Official, ...]:
    """The officials of `text` in order of first mention, each once, with the longest form of name and title."""
    tokens, sightings = gazetteer.read(text)
    covering = {index: sighting for sighting in sightings for index in range(sighting.first, sighting.after)}
    found: dict[str, Official] = {}
    index = 0
    while index < len(tokens):
        reading = read_title(tokens, index, covering, gazetteer) if _may_start(tokens, index) else None
        if reading is None:
            index += 1
            continue
        _take(found, _official(tokens, reading, covering))
        index = reading.name_after
    return tuple(found.values())


def _may_start(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] in TITLE_STARTS and tokens.is_capital(index)


def _official(tokens: Tokens, reading: TitleReading, covering: Mapping[int, Sighting]) -> Official:
    first = _with_acting(tokens, reading.first)
    title = tokens.surface(first, reading.title_after).strip(" ,.")
    if title.count(")") < title.count("("):
        title += ")"
    start, end = tokens.starts[first], tokens.ends[reading.name_after - 1]
    return Official(
        name=tokens.surface(reading.name_first, reading.name_after),
        title=title,
        unit_key=_unit_of(reading, covering),
        evidence=" ".join(tokens.text[start:end].split()),
        start=start,
        end=end,
    )


def _with_acting(tokens: Tokens, first: int) -> int:
    """The title begins earlier when it is an acting one: "Pelaksana Tugas (Plt.) Direktur Jenderal"."""
    at = first
    while at > 0 and tokens.words[at - 1] in {".", ")", "(", "tugas", "harian", "pelaksana", *_ACTING}:
        at -= 1
    while at < first and tokens.words[at] in {".", ")", "("}:
        at += 1
    return at if any(word in _ACTING or word == "pelaksana" for word in tokens.words[at:first]) else first


def _unit_of(reading: TitleReading, covering: Mapping[int, Sighting]) -> str | None:
    inside = (covering.get(index) for index in range(reading.first, reading.title_after))
    certain = [sighting for sighting in inside if sighting and sighting.is_certain]
    return certain[0].candidates[0].key if certain else None


def _take(found: dict[str, Official], official: Official) -> None:
    """One entry a person: "Heri" after "Heri Sulistyo" is the same; the longer title is kept."""
    key = official.name.lower()
    known = next((name for name in found if name == key or name.startswith(key + " ")), None)
    if known is None:
        shorter = next((name for name in found if key.startswith(name + " ")), None)
        if shorter:
            official = _merged(official, found.pop(shorter))
        found[key] = official
    else:
        found[known] = _merged(found[known], official)


def _merged(first: Official, other: Official) -> Official:
    if first.unit_key is None and other.unit_key is not None:
        return Official(first.name, other.title, other.unit_key, other.evidence, other.start, other.end)
    return first
