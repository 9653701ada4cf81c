"""Reading the table of measures, and making a value of what was counted."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Shape = Literal["count", "sum", "mean", "share", "reach"]
Better = Literal["up", "down", "none"]
SHAPES: tuple[Shape, ...] = ("count", "sum", "mean", "share", "reach")


class Counted(NamedTuple):
    """What stands in a figure: how many, out of how many, their total, and the offices that had any."""

    count: int = 0
    of: int = 0
    total: float = 0.0
    offices: int = 0


NOTHING = Counted()


@dataclass(frozen=True, slots=True)
class Group:
    """A chapter of the picture."""

    key: str
    label: str
    about: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where the things behind a figure are."""

    key: str
    link: str
    label: str
    needs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the picture; see the head of the table."""

    key: str
    group: str
    label: str
    unit: str
    counts: str
    shape: Shape
    better: Better
    explain: str
    formula: str
    stage: str
    source: str = ""
    needs: str = ""
    decimals: int = 0
    percent: bool = False
    letter: bool = False
    deck: bool = False

    @property
    def is_measured(self) -> bool:
        return bool(self.counts)

    @property
    def is_share(self) -> bool:
        """Whether the value lies between 0 and 1 and is told in per cent."""
        return self.percent or self.shape in ("share", "reach")

    @property
    def is_summed(self) -> bool:
        """Whether a bigger branch has more of it merely by being bigger."""
        return self.shape in ("count", "sum")

    def value(self, counted: Counted | None, offices: int = 1) -> float | None:
        """The value of what was counted; None where nothing can be said. `offices`: how many the branch has."""
        found = counted or NOTHING
        match self.shape:
            case "count":
                return float(found.count)
            case "sum":
                return found.total
            case "mean":
                return found.total / found.count if found.count else None
            case "share":
                return found.count / found.of if found.of else None
            case "reach":
                return found.offices / offices if offices > 1 else None

    def per_office(self, counted: Counted | None, offices: int) -> float | None:
        """The value made comparable between branches of any size."""
        value = self.value(counted, offices)
        if value is None or not self.is_summed:
            return value
        return value / offices if offices else None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All measures by key, with their groups and sources."""

    groups: Mapping[str, Group]
    sources: Mapping[str, Source]
    measures: Mapping[str, Measure]

    def in_group(self, group: str) -> list[Measure]:
        return [measure for measure in self.measures.values() if measure.group == group]

    def at_stage(self, stage: str) -> list[Measure]:
        return [measure for measure in self.measures.values() if measure.stage == stage]


@cache
def catalogue() -> Catalogue:
    """The table as shipped."""
    read = tomllib.loads(files(__package__).joinpath("measures.toml").read_text("utf-8"))
    return Catalogue(
        groups={key: Group(key, **words) for key, words in read["group"].items()},
        sources={key: Source(key, **words) for key, words in read["source"].items()},
        measures={words["key"]: Measure(**words) for words in read["measure"]},
    )


def measure_named(key: str) -> Measure | None:
    return catalogue().measures.get(key)
