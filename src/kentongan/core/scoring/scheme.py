"""A year of awards as data: categories, criteria, weights, dampers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

KINDS = ("count", "measure", "minus", "judged")
FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Ramp:
    """From nothing at `none` to all at `full`, straight in between; either may be the greater one."""

    none: Decimal
    full: Decimal

    def share(self, value: Decimal) -> Decimal:
        """Between 0 and 1. Divides by zero where both ends are one: the check of a scheme finds that."""
        share = (value - self.none) / (self.full - self.none)
        return min(max(share, Decimal(0)), Decimal(1))


@dataclass(frozen=True, slots=True)
class Topics:
    """Topics of which a thing is worth less."""

    keys: frozenset[str]
    share: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One way to points. `weight`: the most it gives; 0 for a minus.

    count    things of `source`, each with a worth, measured against the peers
    measure  the mean of what was measured, along `scale`
    minus    points off for each thing: `off` by its topic, or `off[""]`
    judged   the jury's medians of `qualities`, from 1 to `top`
    """

    key: str
    title: str
    kind: str
    source: str
    weight: Decimal = Decimal(0)
    why: str = ""
    length: Ramp | None = None
    hours: Ramp | None = None
    cost: Mapping[str, Decimal] = field(default_factory=dict)
    floor: Decimal = Decimal(0)
    decay: Decimal | None = None
    topics: Topics | None = None
    same_day_once: bool = False
    scale: Ramp | None = None
    off: Mapping[str, Decimal] = field(default_factory=dict)
    qualities: tuple[tuple[str, str], ...] = ()
    top: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One award. `nominees`: how many of the best go before the jury, 0 where nothing is judged."""

    key: str
    title: str
    purpose: str
    criteria: tuple[Criterion, ...]
    winners: int = 3
    nominees: int = 0

    @property
    def judged(self) -> tuple[Criterion, ...]:
        return tuple(row for row in self.criteria if row.kind == "judged")

    @property
    def weight(self) -> Decimal:
        return sum((row.weight for row in self.criteria), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """The rules of one year.

    eligible    types of offices that take part
    peers       by what offices are compared: "type", "klass", or both; nothing compares all with all
    smallest    a group of fewer offices with anything to count is compared more widely
    sizes       how large an office of a class is, for the check that size alone does not win
    size_bound  the highest correlation of points with size that may stand
    """

    year: int
    title: str
    source: str
    since: date
    until: date
    eligible: tuple[str, ...]
    peers: tuple[str, ...]
    smallest: int
    sizes: Mapping[str, int]
    size_bound: Decimal
    objection_days: int
    categories: tuple[Category, ...]

    def category(self, key: str) -> Category | None:
        return next((row for row in self.categories if row.key == key), None)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(row.source for one in self.categories for row in one.criteria)
