"""What corrections usually weigh, as beginnings of consequence tests."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words that a consequence test on a usual class of information may begin with."""

    id: str
    title: str
    ground: str
    part: str
    if_opened: str
    if_closed: str
    other_law: str = ""


@cache
def patterns() -> dict[str, Pattern]:
    """Every pattern by its id, in the order of the file."""
    table = tomllib.loads(Path(__file__).with_name("patterns.toml").read_text(encoding="utf-8"))
    return {row["id"]: Pattern(**row) for row in table["pattern"]}
