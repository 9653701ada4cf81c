"""What a statement is made from: the facts of the case, and the words around them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Known(StrEnum):
    """How sure the office is of a fact."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    DENIED = "denied"


class Kind(StrEnum):
    """Which of the statements of a case this is; only the first has a fixed length and all eight parts."""

    HOLDING = "holding"
    UPDATE = "update"
    FULL = "full"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact. `slot` is the question it answers: what, when, where, status_now, care, actions, unknown, ..."""

    slot: str
    status: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWords:
    """The words around the facts. Moments are aware and stand in the zone of the unit."""

    type: str
    unit: str
    detected_at: datetime
    next_update_at: datetime
    place: str = ""
    above: str = ""
    speaker: str = ""
    speaker_title: str = ""
    contact: str = ""


def told(facts: Iterable[FactLine], slot: str, status: str = Known.KNOWN) -> str:
    """The newest fact of that slot and status; "" where there is none."""
    texts = [fact.text for fact in facts if fact.slot == slot and fact.status == status and fact.text.strip()]
    return texts[-1] if texts else ""
