"""The rungs of the ladder and the clocks that its steps start."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kentongan.core.clock.deadlines.rulebook import Rulebook, read_rules

_HERE = Path(__file__).parent
REPLY_WINDOW, COUNCIL_WINDOW = "claim_reply_window", "claim_council_window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step that can be taken. `norm` is the key of its clock, `letter` that of its template; both may be empty."""

    key: str
    title: str
    teach: str
    norm: str
    letter: str
    law: str
    source: str
    certainty: str
    valid_from: date
    valid_to: date | None = None

    def is_in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@cache
def rungs() -> tuple[Rung, ...]:
    """All rungs, the lowest first."""
    tables = tomllib.loads((_HERE / "rungs.toml").read_text(encoding="utf-8"))["rung"]
    return tuple(Rung(**table) for table in tables)


def rung(key: str) -> Rung:
    """The rung of that key; raises KeyError."""
    return {one.key: one for one in rungs()}[key]


@cache
def norms() -> Rulebook:
    """The clocks of the ladder."""
    return Rulebook(read_rules((_HERE / "norms.toml").read_text(encoding="utf-8")))
