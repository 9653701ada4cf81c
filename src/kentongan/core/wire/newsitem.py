"""The story as it goes over the wire: a frozen value in the words of the IPTC news standards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Self

from kentongan.core.wire import packing
from kentongan.core.wire.characters import keep_legal

PubStatus = Literal["usable", "withheld", "canceled"]
CorrectionKind = Literal["corrected", "withdrawn", "unpublished"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who issues or writes: an office, a desk. `uri` is stable, `url` is where to read on."""

    name: str
    uri: str = ""
    role: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        keep_legal(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the story is about, in a named vocabulary (`scheme`, an absolute address or empty)."""

    code: str
    name: str
    scheme: str = ""

    def __post_init__(self) -> None:
        keep_legal(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One picture at an absolute address. `width` and `height` in pixels, 0 where unknown."""

    url: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0
    mime: str = "image/jpeg"
    bytes_length: int = 0

    def __post_init__(self) -> None:
        keep_legal(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNote:
    """What was done to a published story, when, and the reason given to the public.

    corrected: changed, says so. withdrawn: stays visible with a note. unpublished: removed, the reason stays.
    """

    at: datetime
    kind: CorrectionKind
    reason: str

    def __post_init__(self) -> None:
        keep_legal(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """One version of one story. Moments are aware; addresses are absolute; texts are plain but `body_html`.

    `body_text` and `body_html` are the same words and begin with the dateline as printed; `dateline` is the
    place it names. `uri` names the story for ever (a tag: or https address), `version` counts from 1.
    `region` is the name of the region; `unit_key` the key of the issuing office in the registry. `based_on`
    holds addresses of the documents that the story rests on. `corrections`: the oldest first.
    `genre` is what IPTC calls its form, `schema_type` what schema.org does beside NewsArticle. A video stands at
    `video_url`, and `transcript` says what is heard in it; `long_description` is an infographic in words. What is
    yet to happen begins at `event_starts`, at `event_place`.
    Texts lose the characters that no format can carry. Raises ValueError when a moment is naive, the version is
    below 1, or a status or kind is unknown.
    """

    uri: str
    version: int
    headline: str
    slug: str
    body_text: str
    body_html: str
    url: str
    issuer: Party
    firstcreated: datetime
    versioncreated: datetime
    published: datetime
    type: str = "text"
    language: str = "id"
    pubstatus: PubStatus = "usable"
    dateline: str = ""
    byline: str = ""
    located: str = ""
    region: str = ""
    unit_key: str = ""
    topic: str = ""
    subjects: tuple[Subject, ...] = ()
    keywords: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    corrections: tuple[CorrectionNote, ...] = ()
    based_on: tuple[str, ...] = ()
    ednote: str = ""
    copyright: str = ""
    usageterms: str = ""
    embargo: datetime | None = None
    genre: str = ""
    schema_type: str = ""
    video_url: str = ""
    transcript: str = ""
    long_description: str = ""
    event_starts: datetime | None = None
    event_place: str = ""

    def __post_init__(self) -> None:
        keep_legal(self)
        if self.version < 1:
            raise ValueError(f"version counts from 1, not {self.version}")
        if self.pubstatus not in ("usable", "withheld", "canceled"):
            raise ValueError(f"unknown pubstatus: {self.pubstatus!r}")
        moments = [self.firstcreated, self.versioncreated, self.published, *(n.at for n in self.corrections)]
        moments += [moment for moment in (self.embargo, self.event_starts) if moment is not None]
        if any(moment.utcoffset() is None for moment in moments):
            raise ValueError("every moment of a NewsItem needs a time zone")
        if any(n.kind not in ("corrected", "withdrawn", "unpublished") for n in self.corrections):
            raise ValueError("a correction is corrected, withdrawn or unpublished")

    @property
    def last_correction(self) -> CorrectionNote | None:
        return self.corrections[-1] if self.corrections else None

    @property
    def is_gone(self) -> bool:
        """True when the text may no longer be carried: canceled, withdrawn or unpublished."""
        last = self.last_correction
        return self.pubstatus == "canceled" or (last is not None and last.kind != "corrected")

    @property
    def is_removed(self) -> bool:
        """True when not even the headline may be carried: the story was unpublished."""
        last = self.last_correction
        return last is not None and last.kind == "unpublished"

    @property
    def changed(self) -> datetime:
        """When the public last saw something new of this story: this version, or its last correction."""
        return max([self.versioncreated, self.published, *(note.at for note in self.corrections)])

    def to_json(self) -> dict[str, Any]:
        """All of the item as JSON types; `from_json` gives back an equal item."""
        return packing.packed(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """The item that `to_json` packed. Keys that this version does not know are passed over."""
        return packing.unpacked(cls, stored)
