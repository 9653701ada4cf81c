"""Where a partner stands on the grid of influence and interest, and what care that asks for."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("quadrants.toml")
MARKS = range(1, 6)


@dataclass(frozen=True, slots=True)
class Quadrant:
    """A quarter of the grid: its care in words, and after how many days without contact one should call."""

    key: str
    title: str
    advice: str
    is_influential: bool
    is_interested: bool
    rhythm_days: int


@cache
def quadrants() -> tuple[Quadrant, ...]:
    """The four quarters, the closest care first."""
    return tuple(
        Quadrant(
            row["key"],
            row["title"],
            row["advice"],
            row["influence"] == "high",
            row["interest"] == "high",
            row["rhythm_days"],
        )
        for row in _table()["quadrant"]
    )


def high_from() -> int:
    """The mark from which influence, or interest, counts as high."""
    return int(_table()["high_from"])


def quadrant_of(influence: int, interest: int) -> Quadrant:
    """The quarter for two marks from 1 to 5."""
    if influence not in MARKS or interest not in MARKS:
        raise ValueError(f"marks run from 1 to 5, not {influence} and {interest}")
    highs = (influence >= high_from(), interest >= high_from())
    return next(one for one in quadrants() if (one.is_influential, one.is_interested) == highs)


@cache
def _table() -> dict:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
