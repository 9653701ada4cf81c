"""What is held for a person, what belongs together, what becomes the headline, what an old story lacks."""

from dataclasses import dataclass
from datetime import date

from kentongan.apps.intake.enums import HeldReason, OldTrouble
from kentongan.core.oldsite.item import MOST_BODY, MOST_HEADLINE

QUIET_SECONDS = 45
MOST_PICTURES = 10
MOST_TEXT = 30_000
KEPT_DAYS = 14
_HEADLINE = 150


@dataclass(frozen=True, slots=True)
class Open:
    """A sending that may still grow."""

    album: str
    pictures: int
    length: int


def grows_by(standing: Open, *, album: str, pictures: int, length: int) -> bool:
    """Whether a message joins what its sender sent before: not across two albums, never beyond a draft's limits."""
    one_album = not (standing.album and album and standing.album != album)
    fits = standing.pictures + pictures <= MOST_PICTURES and standing.length + length + 2 <= MOST_TEXT
    return one_album and fits


def reason_to_hold(
    *, is_known: bool, may_write: bool, is_automatic: bool, is_over: bool, is_empty: bool
) -> str:
    """Why a sending waits for a person; empty when it may become a draft by itself."""
    held = (
        (is_automatic, HeldReason.AUTOMATIC),
        (not is_known, HeldReason.STRANGER),
        (not may_write, HeldReason.NO_POST),
        (is_over, HeldReason.TOO_MUCH),
        (is_empty, HeldReason.EMPTY),
    )
    return next((reason.value for applies, reason in held if applies), "")


def headline_and_body(text: str) -> tuple[str, str]:
    """A short first line above more text is the headline; else all of it is the body."""
    first, _break, rest = text.strip().partition("\n")
    if rest.strip() and len(first) <= _HEADLINE:
        return first.strip(), rest.strip()
    return "", text.strip()


def old_trouble(
    *, headline: str, body: str, day: date | None, today: date, has_office: bool, is_protected: bool
) -> str:
    """The first thing that keeps an old story from being shown; empty when nothing does."""
    lacking = (
        (not 0 < len(headline) <= MOST_HEADLINE, OldTrouble.NO_HEADLINE),
        (not 0 < len(body) <= MOST_BODY, OldTrouble.NO_BODY),
        (day is None, OldTrouble.NO_DAY),
        (day is not None and day >= today, OldTrouble.NOT_PAST),
        (not has_office, OldTrouble.NO_OFFICE),
        (is_protected, OldTrouble.PROTECTED),
    )
    return next((trouble.value for applies, trouble in lacking if applies), "")
