"""What others hand to the archive: a story as it would be told again, and who is quoted in it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A quotation without its marks; "" for what the story does not say."""

    words: str
    speaker: str = ""
    title: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A story. `reference` names it where it lives, `day` is that of its filing or publication on the unit's clock.

    `url` is its public address, "" while the public cannot read it.
    """

    reference: str
    unit_id: int
    day: date
    headline: str
    body: str
    event_day: date | None = None
    url: str = ""
    desk_url: str = ""
    quotes: tuple[Spoken, ...] = ()
