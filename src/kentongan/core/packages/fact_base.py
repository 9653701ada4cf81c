"""What a package may be made of: the words of one version of a story, and nothing beside."""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from kentongan.core.standard.anatomy import find_dateline
from kentongan.core.text.sentences import sentences
from kentongan.core.wire.bodies import paragraphs

_TAGS = re.compile(r"#\w+")
_ONLY_TAGS = re.compile(r"(?:#\w+\s*)+\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Somebody's words, without marks."""

    text: str
    speaker: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo of the version by its number, with its words."""

    number: int
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, kw_only=True)
class Base:
    """The fact base. `facts` are the answers of the desk's form, `day` and `time` in words included; `url` is where the
    story stands in public, empty before that."""

    headline: str
    body: str
    unit: str
    city: str = ""
    url: str = ""
    facts: tuple[str, ...] = ()
    quotes: tuple[Said, ...] = ()
    photos: tuple[Picture, ...] = ()

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The text without its line of hashtags."""
        return tuple(part for part in paragraphs(self.body) if not _ONLY_TAGS.fullmatch(part))

    @cached_property
    def told(self) -> tuple[tuple[str, ...], ...]:
        """The sentences of each paragraph, without the dateline."""
        text = "\n\n".join(self.paragraphs)
        dateline = find_dateline(text)
        parts = paragraphs(text[dateline.end() :] if dateline else text)
        return tuple(tuple(span.text for span in sentences(part)) for part in parts)

    @cached_property
    def hashtags(self) -> tuple[str, ...]:
        """Those that the text ends with, once each."""
        tags = (
            tag for part in paragraphs(self.body) if _ONLY_TAGS.fullmatch(part) for tag in _TAGS.findall(part)
        )
        return tuple(dict.fromkeys(tags))

    @cached_property
    def source(self) -> str:
        """Everything that a package may say, as one text."""
        quotes = [" ".join((one.text, one.speaker, one.title)) for one in self.quotes]
        photos = [f"{one.caption} {one.credit}" for one in self.photos]
        parts = [self.headline, self.body, self.unit, self.city, self.url, *self.facts, *quotes, *photos]
        return "\n\n".join(filter(None, parts))

    @cached_property
    def digest(self) -> str:
        """Sixteen signs for these facts: another digest, other facts. The address says nothing of what happened."""
        told = (self.headline, self.body, self.unit, self.city, self.facts, self.quotes, self.photos)
        return sha256(repr(told).encode()).hexdigest()[:16]
