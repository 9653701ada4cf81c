"""Which offices a text is about: found, resolved against the registry, most important first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.core.analysis.naming.gazetteer import Gazetteer, Sighting
from kentongan.core.analysis.naming.resolve import Candidate
from kentongan.core.analysis.naming.tokens import Tokens

_LEAD_CHARACTERS = 320
_COUNT_CAP = 6
_TITLE_CHARACTERS = 120
# A story is more often about the office nearest to it than about those above.
_NEARNESS = {"region": 2.5, "directorate": 0.0, "ministry": 0.0}
_NEAREST = 4.0
_SPEAKS_FOR_IT = frozenset({"humas", "kontributor"})


@dataclass(frozen=True, slots=True)
class UnitMention:
    """An office named in a text.

    `confidence` 0 to 1; `evidence` the clearest wording and why, in Indonesian; `start`/`end` the clearest
    mention as offsets in the text, or in the title when `in_title_only`; `count` all mentions, title included;
    `salience` orders the mentions (larger is more important); `in_lead`: title or opening names it.
    """

    key: str
    name: str
    confidence: float
    evidence: str
    start: int
    end: int
    count: int
    salience: float
    in_title: bool
    in_lead: bool
    in_title_only: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    tokens: Tokens
    sighting: Sighting
    candidate: Candidate
    opening: int  # characters before the text: the title and the blank line after it

    @property
    def in_title(self) -> bool:
        return self.tokens.starts[self.sighting.first] < self.opening

    @property
    def start(self) -> int:
        return self.tokens.starts[self.sighting.first] - (0 if self.in_title else self.opening)

    @property
    def end(self) -> int:
        return self.tokens.ends[self.sighting.after - 1] - (0 if self.in_title else self.opening)

    @property
    def surface(self) -> str:
        return self.tokens.surface(self.sighting.first, self.sighting.after)

    @property
    def is_of_its_head(self) -> bool:
        first = self.sighting.first
        return self.sighting.role == "head" or self.tokens.words[max(0, first - 1) : first] == ("kepala",)

    @property
    def is_spoken_for(self) -> bool:
        before = self.tokens.words[max(0, self.sighting.first - 2) : self.sighting.first]
        return any(word in _SPEAKS_FOR_IT for word in before)


def find_units(text: str, *, title: str = "", gazetteer: Gazetteer) -> tuple[UnitMention, ...]:
    """The offices named in `text` and `title`, the subject of the story first.

    A name that several offices bear gives each of them, with a lower confidence that says so; cells of the police
    or the anti-corruption commission and numbers of police reports give none.
    """
    # Read as one, so that a full name in the text explains a short one in the title.
    opening = f"{title}\n\n" if title else ""
    tokens, sightings = gazetteer.read(opening + text)
    seen: dict[str, list[_Seen]] = defaultdict(list)
    for sighting in sightings:
        for candidate in sighting.candidates:
            seen[candidate.key].append(_Seen(tokens, sighting, candidate, len(opening)))
    lead = _lead_end(text)
    found = [_mention(key, all_seen, lead, gazetteer) for key, all_seen in seen.items()]
    return tuple(sorted(found, key=lambda mention: (-mention.salience, mention.start)))


def _mention(key: str, seen: list[_Seen], lead: int, gazetteer: Gazetteer) -> UnitMention:
    office = gazetteer.offices[key]
    in_text = [one for one in seen if not one.in_title]
    best = max(in_text or seen, key=lambda one: (one.candidate.confidence, -one.start))
    confidence = max(one.candidate.confidence for one in seen)
    in_title = len(in_text) < len(seen)
    in_lead = in_title or any(one.start < lead for one in in_text)
    return UnitMention(
        key=key,
        name=office.name,
        confidence=confidence,
        evidence=_evidence(best, seen, in_title=in_title, in_lead=in_lead),
        start=best.start,
        end=best.end,
        count=len(seen),
        salience=round(
            _salience(seen, lead, type_=office.type, in_title=in_title) * min(1.0, confidence / 0.9), 3
        ),
        in_title=in_title,
        in_lead=in_lead,
        in_title_only=not in_text,
    )


def _salience(seen: list[_Seen], lead: int, *, type_: str, in_title: bool) -> float:
    leads = sum(not one.in_title and one.start < lead for one in seen)
    score = 6.0 * in_title + (3.0 + 0.5 * min(leads, 3) if leads else 0.0) + min(len(seen), _COUNT_CAP)
    score += 3.0 if any(one.is_spoken_for for one in seen) else 0.0
    score += 1.5 if any(one.is_of_its_head for one in seen) else 0.0
    score += 1.5 * _earliness((one.start for one in seen if not one.in_title), lead)
    score += 1.5 * _earliness((one.start for one in seen if one.in_title), _TITLE_CHARACTERS)
    return score + _NEARNESS.get(type_, _NEAREST)


def _earliness(starts: Iterable[int], length: int) -> float:
    """1 for a name at the very beginning, falling to 0 at `length`."""
    first = min(starts, default=length)
    return max(0.0, 1 - first / length) if length else 0.0


def _evidence(best: _Seen, seen: list[_Seen], *, in_title: bool, in_lead: bool) -> str:
    parts = [f"“{best.surface}”"]
    if best.candidate.note:
        parts.append(best.candidate.note)
    if in_title:
        parts.append("ada di judul")
    elif in_lead:
        parts.append("ada di awal berita")
    parts.append(f"{len(seen)} kali disebut")
    return "; ".join(parts)


def _lead_end(text: str) -> int:
    """Where the opening ends: some characters into the first paragraph of some length, or at its end."""
    offset = 0
    for line in text.splitlines(keepends=True):
        offset += len(line)
        if len(line) > 100:
            return min(offset, offset - len(line) + _LEAD_CHARACTERS)
    return _LEAD_CHARACTERS
