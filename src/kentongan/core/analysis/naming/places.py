"""Which offices bear the name of a place, and which stand in a city."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kentongan.core.analysis.naming.tokens import Tokens, canonical_words
from kentongan.core.analysis.naming.words import KINDS, compact, heads
from kentongan.core.registry.office import Office
from kentongan.core.registry.offices import short_names_of_provinces

_LONGEST_PLACE = 6
_MANY = 3


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """Offices by (type, compact place name), and by (type, compact city name).

    `areas` are places that close the names of several others, such as an island full of units: alone they say
    too little.
    """

    bearing: dict[tuple[str, str], tuple[Office, ...]]
    standing_in: dict[tuple[str, str], tuple[Office, ...]]
    names: frozenset[str]
    areas: frozenset[str]

    def at(self, tokens: Tokens, index: int) -> Iterator[tuple[str, int]]:
        """Known place names that begin at word `index`, longest first, each with the index after it."""
        found = []
        joined = ""
        for after in range(index, min(index + _LONGEST_PLACE, len(tokens))):
            word = tokens.words[after]
            if word == "." and len(tokens.words[after - 1]) == 1 and after > index:
                continue  # D.I. Yogyakarta
            if not word[0].isalnum():
                break
            joined += word
            if joined in self.names:
                found.append((joined, after + 1))
        return reversed(found)


def place_index(offices: Iterable[Office]) -> PlaceIndex:
    """The index over the places, aliases and cities of `offices`."""
    bearing: dict[tuple[str, str], dict[str, Office]] = defaultdict(dict)
    cities: dict[tuple[str, str], dict[str, Office]] = defaultdict(dict)
    for office in offices:
        for type_, place in _places_of(office):
            bearing[type_, place][office.key] = office
        for city in {office.city, office.city.split(" ", 1)[-1]}:
            cities[office.type, compact(city)][office.key] = office
    names = {place for _, place in bearing} | {city for _, city in cities}
    return PlaceIndex(
        bearing={key: tuple(found.values()) for key, found in bearing.items()},
        standing_in={key: tuple(found.values()) for key, found in cities.items()},
        names=frozenset(names - {""}),
        areas=_areas(offices),
    )


def _areas(offices: Iterable[Office]) -> frozenset[str]:
    closing = Counter(compact(office.place.split()[-1]) for office in offices if " " in office.place)
    borne = {compact(office.place) for office in offices if office.type == "lapas" and not office.kind}
    return frozenset(place for place, count in closing.items() if count >= _MANY) - borne


def _places_of(office: Office) -> Iterator[tuple[str, str]]:
    if office.place:
        yield office.type, compact(office.place)
    if office.type == "region":
        for short in short_names_of_provinces().get(office.place, ()):
            yield office.type, compact(short)
    for alias in office.aliases:
        if named := _place_of_alias(alias):
            yield named


def _place_of_alias(alias: str) -> tuple[str, str] | None:
    """The type and place that an alias such as "Lapas Narkotika Doyo" is made of; None when it has no type."""
    words = canonical_words(alias)
    for head in sorted(heads(), key=lambda head: -len(head.phrase)):
        size = len(head.phrase)
        if words[:size] == head.phrase and head.role != "head":
            rest = [word for word in words[size:] if word not in KINDS]
            return (head.type, "".join(rest)) if rest else None
    return None
