"""Every sighting of an office's name in a text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from ahocorasick_rs import AhoCorasick, Implementation

from kentongan.core.analysis.naming.grammar import read_name
from kentongan.core.analysis.naming.places import place_index
from kentongan.core.analysis.naming.resolve import Candidate, candidates_for
from kentongan.core.analysis.naming.tokens import Tokens, canonical_words, tokens_of
from kentongan.core.analysis.naming.words import Head, heads, titles
from kentongan.core.registry.office import Office
from kentongan.core.registry.offices import short_names_of_provinces

_NAMED_WITHOUT_PLACE = frozenset({"ministry", "directorate", "hospital"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name at words `first` to `after` (exclusive) of the tokens; `role` is unit, head, short or name.

    `is_complete`: it says its class or its kind, so it may explain shorter names; `place` is the (type, compact
    place) that was read, None for names without a place.
    """

    first: int
    after: int
    role: str
    candidates: tuple[Candidate, ...]
    is_complete: bool
    place: tuple[str, str] | None

    @property
    def is_certain(self) -> bool:
        """Whether only one office can be meant."""
        return len(self.candidates) == 1


@dataclass(frozen=True, slots=True)
class _WholeName:
    key: str
    phrase: tuple[str, ...]


class Gazetteer:
    """Finds the offices of a registry in text; build it once, it is read-only afterwards."""

    def __init__(self, offices: Iterable[Office]) -> None:
        self.offices: dict[str, Office] = {office.key: office for office in offices}
        self._places = place_index(self.offices.values())
        self._entries: tuple[Head | _WholeName, ...] = (*heads(), *_whole_names(self.offices.values()))
        patterns = [f" {' '.join(entry.phrase)} " for entry in self._entries]
        self._automaton = AhoCorasick(patterns, implementation=Implementation.DFA)

    def read(self, text: str) -> tuple[Tokens, tuple[Sighting, ...]]:
        """The tokens of a text and the names in it, in order; of names one inside the other only the outer."""
        tokens = tokens_of(text)
        found = (self._sighting(tokens, first, entry) for first, entry in self._openings(tokens))
        outermost = _outermost([sighting for sighting in found if sighting and sighting.candidates])
        return tokens, self._explained(outermost, tokens)

    def is_place(self, compact_name: str) -> bool:
        """Whether a compact word ("jawatimur") is the name of a place of some office, or of its city or province."""
        return compact_name in self._places.names

    def _openings(self, tokens: Tokens) -> list[tuple[int, Head | _WholeName]]:
        joined = f" {' '.join(tokens.words)} "
        lengths = accumulate((len(word) + 1 for word in tokens.words), initial=0)
        position = {start: index for index, start in enumerate(lengths)}
        matches = self._automaton.find_matches_as_indexes(joined, overlapping=True)
        return [(position[start], self._entries[pattern]) for pattern, start, _ in matches]

    def _sighting(self, tokens: Tokens, first: int, entry: Head | _WholeName) -> Sighting | None:
        if isinstance(entry, _WholeName):
            after = first + len(entry.phrase)
            return Sighting(first, after, "name", (Candidate(entry.key, 0.95),), True, None)
        reading = read_name(tokens, first, entry, self._places)
        if reading is None:
            return None
        candidates = candidates_for(reading, self._places)
        complete = bool(reading.klass or reading.kind)
        place = (reading.head.type, reading.place)
        return Sighting(first, reading.after, entry.role, candidates, complete, place)

    def _explained(self, sightings: list[Sighting], tokens: Tokens) -> tuple[Sighting, ...]:
        """Short names take the office that the text names in full elsewhere, or whose city the text names."""
        full = {s.candidates[0].key for s in sightings if s.is_certain and s.is_complete}
        said = f" {' '.join(tokens.words)} " if any(not s.is_certain for s in sightings) else ""
        return tuple(self._explain_by_place(self._explain(s, full), said) for s in sightings)

    def _explain(self, sighting: Sighting, full: set[str]) -> Sighting:
        if sighting.is_complete or sighting.place is None:
            return sighting
        bearing = self._places.bearing.get(sighting.place, ())
        options = {office.key for office in bearing} | {candidate.key for candidate in sighting.candidates}
        named = options & full
        if len(named) != 1 or (sighting.is_certain and sighting.candidates[0].key in named):
            return sighting
        return replace(sighting, candidates=(Candidate(*named, 0.9, "disebut lengkap di bagian lain"),))

    def _explain_by_place(self, sighting: Sighting, said: str) -> Sighting:
        if sighting.is_certain:
            return sighting
        near = [c for c in sighting.candidates if _names_surroundings(self.offices[c.key], sighting, said)]
        if len(near) != 1:
            return sighting
        return replace(sighting, candidates=(Candidate(near[0].key, 0.8, "diperjelas oleh nama daerahnya"),))


def _names_surroundings(office: Office, sighting: Sighting, said: str) -> bool:
    """Whether the text names the city or province of the office, other than by the place in its name."""
    names = (
        office.city.split(" ", 1)[-1],
        office.province,
        *short_names_of_provinces().get(office.province, ()),
    )
    place = sighting.place[1] if sighting.place else ""
    words = [canonical_words(name) for name in names]
    return any(f" {' '.join(name)} " in said for name in words if name and "".join(name) != place)


def _whole_names(offices: Iterable[Office]) -> list[_WholeName]:
    known = {office.key: office for office in offices}
    names = [_WholeName(key, phrase) for phrase, key in titles() if key in known]
    for office in known.values():
        if office.type in _NAMED_WITHOUT_PLACE:
            spoken: tuple[str, ...] = (office.name, office.official_name, *office.aliases)
        else:
            spoken = tuple(alias for alias in office.aliases if not _begins_with_type(alias))
        names += [_WholeName(office.key, canonical_words(name)) for name in spoken]
    return names


def _begins_with_type(alias: str) -> bool:
    words = canonical_words(alias)
    return any(words[: len(head.phrase)] == head.phrase for head in heads())


def _outermost(sightings: list[Sighting]) -> list[Sighting]:
    kept: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda s: (s.first, -s.after)):
        if not kept or sighting.after > kept[-1].after:
            kept.append(sighting)
    return kept
