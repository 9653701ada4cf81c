"""What an audit says about one item. It proposes; a person confirms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How much of an item is there."""

    FOUND = "found"
    PARTLY = "partly"
    MISSING = "missing"
    NOT_JUDGED = "not_judged"

    @property
    def worth(self) -> float | None:
        """1, 0.5 or 0; None for what was not judged."""
        return {State.FOUND: 1.0, State.PARTLY: 0.5, State.MISSING: 0.0}.get(self)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something was seen. `sha256` is of the content as it came, "" where it was not read."""

    address: str
    excerpt: str
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SubFinding:
    """A part of an item, and the address that shows it ("" when none does)."""

    id: str
    title: str
    address: str = ""

    @property
    def is_found(self) -> bool:
        return bool(self.address)


@dataclass(frozen=True, slots=True)
class Finding:
    """An item of a catalogue: its state, how sure (0 to 1), why in Indonesian, and the evidence.

    FOUND and PARTLY never stand without evidence.
    """

    item: str
    state: State
    confidence: float
    reason: str
    evidence: Sequence[Evidence] = ()
    subs: Sequence[SubFinding] = ()

    def __post_init__(self) -> None:
        if self.state.worth and not self.evidence:
            raise ValueError(f"{self.item}: {self.state} without evidence")
