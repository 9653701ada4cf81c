"""A story as the rules see it: named parts of text, and the readings of them that rules share."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple, Self

from kentongan.core.standard.anatomy import Outline, Passage, find_dateline, find_lead, outline
from kentongan.core.standard.facts import NO_FACTS, Facts
from kentongan.core.text.claims.posts import POST, Post, posts_in
from kentongan.core.text.claims.quantities import Quantity, find_quantities
from kentongan.core.text.dates import DateMention, find_dates
from kentongan.core.text.formats.cleaned import Cleaned
from kentongan.core.text.quotes import Mark, Quote, find_quotes, unpaired_marks
from kentongan.core.text.search.sieve import Beginnings, matches
from kentongan.core.text.sentences import Span, paragraphs, sentences
from kentongan.core.text.unit_names import UNIT_NAME, UnitName, unit_names_in
from kentongan.core.text.words import Words, words

_REACH = 500
SLOTS = ("what", "when", "where", "who", "why", "how")


class Position(NamedTuple):
    """A place in a file; `line` and `column` count from 1, `column` in characters."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A story with its outside facts.

    `parts` maps "headline", "body", "caption_1".., "slot_what".., "quote_1".. (and "preamble", what stands
    above the headline of a plain file) to text. `published` is the day of publication where known, `today`
    the day of the check. `origins` holds, for a plain file, where in its text each part begins, `cleaned` where that
    text stood in `source` before marks were taken from it.
    """

    parts: Mapping[str, str]
    facts: Facts = NO_FACTS
    published: date | None = None
    today: date | None = None
    source: str | None = None
    origins: Mapping[str, int] = field(default_factory=dict)
    cleaned: Cleaned | None = None
    _read: dict[tuple[str, str], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def from_text(
        cls, text: str, *, facts: Facts = NO_FACTS, published: date | None = None, today: date | None = None
    ) -> Self:
        """A document of a plain file: its headline where one is plausible, what stands above it, the body."""
        cut: Outline = outline(text)
        parts, origins = {"body": text[cut.body_start :]}, {"body": cut.body_start}
        if cut.headline:
            parts = {"headline": cut.headline.text} | parts
            origins["headline"] = cut.headline.start
            if text[: cut.headline.start].strip(" \n\t#"):
                parts = {"preamble": text[: cut.headline.start]} | parts
                origins["preamble"] = 0
        return cls(parts, facts, published, today, text, origins)

    @classmethod
    def from_file(
        cls,
        read: Cleaned,
        *,
        facts: Facts = NO_FACTS,
        published: date | None = None,
        today: date | None = None,
    ) -> Self:
        """As `from_text`, of a text from which marks were taken: its places are those of the file as it was."""
        plain = cls.from_text(read.text, facts=facts, published=published, today=today)
        return replace(plain, source=read.source, cleaned=read)

    @property
    def is_desk(self) -> bool:
        """Whether the desk filed it, with slots for what, when, where, who, why and how."""
        return any(part.startswith("slot_") for part in self.parts)

    @property
    def prose(self) -> list[str]:
        """Names of the parts that hold text, in their order."""
        return [part for part, text in self.parts.items() if text]

    @property
    def story(self) -> list[str]:
        """Names of the parts that the public reads: not the desk's slots, nor lines above a headline."""
        return [part for part in self.prose if not part.startswith(("slot_", "preamble"))]

    @property
    def day(self) -> date | None:
        """The day that the story tells of: as the desk recorded it, else the day of publication."""
        return date.fromisoformat(self.facts.event_day) if self.facts.event_day else self.published

    @property
    def body(self) -> str:
        return self.parts.get("body", "")

    @property
    def lead(self) -> Passage | None:
        """The first paragraph of the body, after its dateline."""
        span = self._once("body", "lead", find_lead)
        return Passage("body", *span) if span else None

    @property
    def dateline(self) -> Passage | None:
        """Place, byline and dash at the head of the body."""
        match = self._once("body", "dateline", find_dateline)
        return Passage("body", match.start(), match.end(), match.group()) if match else None

    def words(self, part: str) -> Words:
        return self._once(part, "words", words)

    def matches(self, part: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What `pattern.finditer` finds in the part, but tried only where it can begin: prefer it in rules."""
        begun = self._once(part, "beginnings", lambda _: Beginnings(self.lower(part), self.words(part)))
        return matches(pattern, self.parts.get(part, ""), begun)

    def holds(self, part: str, pattern: re.Pattern[str]) -> bool:
        """Whether `pattern` is found anywhere in the part."""
        return next(self.matches(part, pattern), None) is not None

    def unit_names(self, part: str) -> list[UnitName]:
        return self._once(part, "unit_names", lambda _: unit_names_in(self.matches(part, UNIT_NAME)))

    def sentences(self, part: str) -> list[Span]:
        return self._once(part, "sentences", sentences)

    def paragraphs(self, part: str) -> list[Span]:
        return self._once(part, "paragraphs", paragraphs)

    def dates(self, part: str) -> list[DateMention]:
        return self._once(part, "dates", find_dates)

    def quantities(self, part: str) -> list[Quantity]:
        return self._once(part, "quantities", find_quantities)

    def posts(self, part: str) -> list[Post]:
        return self._once(part, "posts", lambda _: posts_in(self.matches(part, POST)))

    def quotes(self, part: str) -> list[Quote]:
        return self._once(part, "quotes", find_quotes)

    def unpaired_marks(self, part: str) -> list[Mark]:
        return self._once(part, "unpaired", unpaired_marks)

    def lower(self, part: str) -> str:
        """The part in lower case, sign by sign, so that its offsets are those of the text."""
        return self._once(part, "lower", _lowered)

    def is_quoted(self, part: str, offset: int) -> bool:
        """Whether someone else's words stand at `offset`: inside quotation marks or in a quote part."""
        if part.startswith("quote_"):
            return True
        quotes = self.quotes(part)
        place = bisect_right(quotes, offset, key=lambda quote: quote.start) - 1
        return place >= 0 and offset < quotes[place].end

    def sentence_at(self, part: str, offset: int) -> Span:
        """The sentence around `offset`, or of an endless one the stretch within reach, so that rules stay linear."""
        spans = self.sentences(part)
        place = bisect_right(spans, offset, key=lambda span: span.start) - 1
        start, end = (spans[place].start, spans[place].end) if place >= 0 else (0, offset)
        start, end = max(start, offset - _REACH), min(end, offset + _REACH)
        return Span(start, end, self.parts[part][start:end])

    def paragraph_at(self, part: str, offset: int) -> Span | None:
        """The paragraph that holds `offset`; None between paragraphs."""
        spans = self.paragraphs(part)
        place = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return spans[place] if place >= 0 and offset < spans[place].end else None

    def position(self, part: str, offset: int) -> Position:
        """Line and column in the file, or in the part's own text where the document came from no file."""
        text = self.parts.get(part, "") if self.source is None else self.source
        place = min(len(text), self.place_in_source(part, offset))
        return Position(text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place))

    def place_in_source(self, part: str, offset: int) -> int:
        """Where the sign at `offset` of the part stands in the file, before anything was taken from its text."""
        place = offset + self.origins.get(part, 0)
        return self.cleaned.origin(place) if self.cleaned else place

    def _once(self, part: str, name: str, read: Callable[[str], Any]) -> Any:
        key = (part, name)
        if key not in self._read:
            self._read[key] = read(self.parts.get(part, ""))
        return self._read[key]


def _lowered(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # Some capitals (İ) become two signs in lower case; those stay as they are.
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
