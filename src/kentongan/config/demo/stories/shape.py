"""What one demo story is once its dates are resolved."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where a story stands when the demo opens."""

    DRAFT = "draft"
    REVIEW = "review"
    RETURNED = "returned"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    UNPUBLISHED = "unpublished"

    @property
    def was_public(self) -> bool:
        """True for every state that lies behind a publication."""
        return self in {State.PUBLISHED, State.CORRECTED, State.WITHDRAWN, State.UNPUBLISHED}


@dataclass(frozen=True)
class Topic:
    """A coverage type: stable English key, label for readers, and how its stand-in picture looks."""

    key: str
    label: str
    hue: int
    shape: str


@dataclass(frozen=True)
class Quote:
    """One utterance; `text` carries its own full stop and no quotation marks."""

    speaker: str
    title: str
    text: str


@dataclass(frozen=True)
class PhotoSpec:
    """A photo to be drawn by `pictures.draw(topic, seed=photo.seed)`; caption without the credit."""

    caption: str
    credit: str
    alt: str
    seed: str


@dataclass(frozen=True)
class Slots:
    """The six questions, each in one short sentence or phrase; `when` is generated from the date."""

    what: str = ""
    when: str = ""
    where: str = ""
    who: str = ""
    why: str = ""
    how: str = ""


@dataclass(frozen=True)
class Remedy:
    """What happened after publication. `faulty` and `corrected` are sentences, empty unless corrected."""

    at: datetime
    reason: str
    faulty: str = ""
    corrected: str = ""


@dataclass(frozen=True)
class Hold:
    """Why a story is not public yet: the desk it waits at, or the code and note it was returned with."""

    tier: str = ""
    reason_code: str = ""
    note: str = ""


@dataclass(frozen=True)
class DemoStory:
    """One story. `body` is the text as first published (before any correction), paragraphs parted by \\n\\n.

    Times are aware, in the office's own zone; `published_at` is None for what never went out. `unit` is the
    registry name ("Lapas Kelas IIA Cilegon", "Kanwil Ditjenpas Banten", "Ditjenpas"). `faulty` marks the few
    drafts whose mistakes are there for the checker to find.
    """

    key: str
    state: State
    unit: str
    topic: Topic
    headline: str
    dateline: str
    body: str
    slots: Slots
    quotes: tuple[Quote, ...]
    photos: tuple[PhotoSpec, ...]
    event_at: datetime
    filed_at: datetime
    published_at: datetime | None
    remedy: Remedy | None = None
    hold: Hold = field(default_factory=Hold)
    faulty: bool = False

    @property
    def final_body(self) -> str:
        """The text a reader finds today: the body with the correction, if any, worked in."""
        if self.remedy and self.remedy.faulty:
            return self.body.replace(self.remedy.faulty, self.remedy.corrected)
        return self.body
