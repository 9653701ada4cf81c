"""The grounds of article 17 and the periods that go with them, out of their data file."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path


class PeriodKind(StrEnum):
    """How long a ground can hold."""

    YEARS = "years"
    PERMANENT = "permanent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Period:
    """How long information may be withheld on a ground; `certainty` tells whether we read the rule."""

    kind: PeriodKind
    source: str
    certainty: str
    most_years: int = 0


@dataclass(frozen=True, slots=True)
class Ground:
    """One point of article 17. `asks_other_law`: it only points at another law, which must be named."""

    id: str
    letter: str
    title: str
    certainty: str
    period: Period
    asks_other_law: bool = False

    @property
    def clause(self) -> str:
        """`UU 14/2008 Pasal 17 huruf a angka 5`."""
        number = self.id.removeprefix(f"17{self.letter}")
        return f"UU 14/2008 Pasal 17 huruf {self.letter}" + (f" angka {number}" if number else "")


@cache
def grounds() -> dict[str, Ground]:
    """Every ground by its id, in the order of the law."""
    table = tomllib.loads(Path(__file__).with_name("grounds.toml").read_text(encoding="utf-8"))
    periods = {letter: _period(row) for row in table["period"] for letter in row["letters"]}
    return {row["id"]: Ground(**row, period=periods[row["letter"]]) for row in table["ground"]}


def ground(id: str) -> Ground | None:
    """The ground with that id, None for one that the data does not know."""
    return grounds().get(id)


def _period(row: dict) -> Period:
    return Period(PeriodKind(row["kind"]), row["source"], row["certainty"], row.get("most_years", 0))
