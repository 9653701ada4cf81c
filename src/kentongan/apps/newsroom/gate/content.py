"""The words of a story as a value, before and after they are kept."""

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.core.forms.form import USUAL

QUESTIONS = ("what", "when", "where", "who", "why", "how")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """Somebody's words: `text` without quotation marks."""

    speaker: str = ""
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLine:
    """A picture in its place in the story; `photo` is its id."""

    photo: int
    caption: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a person types into one save. Every part may be empty: a draft is a draft.

    `when_date` is ISO "2026-10-09", `when_time` "14:05", both on the clock of the unit; `topic` is the key of one,
    `form` that of a form of story (core.forms). Only some forms ask for what stands after `how`: what the office
    does next, the address and the transcript of a video, the words of an infographic.
    """

    headline: str = ""
    body: str = ""
    what: str = ""
    when_date: str = ""
    when_time: str = ""
    where: str = ""
    who: str = ""
    why: str = ""
    how: str = ""
    next: str = ""
    video: str = ""
    transcript: str = ""
    description: str = ""
    quotes: tuple[QuoteLine, ...] = ()
    photos: tuple[PhotoLine, ...] = ()
    topic: str = ""
    form: str = USUAL
    wants_national: bool = False
    embargo_until: datetime | None = None

    @property
    def happened_on(self) -> date | None:
        """The day of the event; None where it was not filed or is no date."""
        try:
            return date.fromisoformat(self.when_date)
        except ValueError:
            return None
