"""How grave a case is, with every reason in a sentence."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from kentongan.core.crisis.types import crisis_types

LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What is known of a case, in numbers; yes is 1. `recaptured` are those of `escaped` who are back.

    `outlets` and `national_outlets` printed it; `articles_today` stands beside `articles_mean`, the mean of the seven
    days before. `hours` have passed since it was detected.
    """

    type: str
    injured: int = 0
    dead: int = 0
    child: int = 0
    foreigner: int = 0
    weapons: int = 0
    escaped: int = 0
    recaptured: int = 0
    uncontrolled: int = 0
    officer: int = 0
    parliament: int = 0
    minister: int = 0
    outlets: int = 0
    national_outlets: int = 0
    articles_today: int = 0
    articles_mean: float = 0.0
    hours: float = 0.0

    @property
    def victims(self) -> int:
        return self.injured + self.dead

    @property
    def at_large_after_a_day(self) -> int:
        return max(0, self.escaped - self.recaptured) if self.hours >= 24 else 0

    @property
    def swell(self) -> int:
        """How many times the mean of the week before today's articles are; 0 for a handful."""
        if self.articles_today < _table()["swell"]["articles"]:
            return 0
        return int(self.articles_today / max(self.articles_mean, 1 / 7))


# The signs that people tell; the others are counted.
TOLD = (
    "injured",
    "dead",
    "child",
    "foreigner",
    "weapons",
    "escaped",
    "recaptured",
    "uncontrolled",
    "officer",
    "parliament",
    "minister",
)
COUNTED = tuple(field.name for field in fields(Signs) if field.name not in (*TOLD, "type"))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why at least `level`. `code` is stable."""

    code: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The level, and the reasons, the gravest first."""

    level: int
    reasons: tuple[Reason, ...]

    @property
    def decisive(self) -> tuple[Reason, ...]:
        """The reasons that alone carry the level."""
        return tuple(reason for reason in self.reasons if reason.level == self.level)


def judge(signs: Signs) -> Judgement:
    """The lowest level that every trigger allows; more signs never make it lower."""
    reasons = sorted((_of_type(signs.type), *_fired(signs)), key=lambda reason: -reason.level)
    return Judgement(reasons[0].level, tuple(reasons))


def _of_type(key: str) -> Reason:
    of_type = crisis_types()[key]
    return Reason("type", of_type.floor, f"Jenis “{of_type.label}” bermula pada tingkat {of_type.floor}.")


def _fired(signs: Signs) -> Iterator[Reason]:
    for trigger in _table()["trigger"]:
        number = getattr(signs, trigger["sign"])
        if number >= trigger["least"]:
            yield Reason(trigger["code"], trigger["level"], trigger["text"].format(n=number))


@cache
def _table() -> dict:
    return tomllib.loads(files(__package__).joinpath("severity.toml").read_text("utf-8"))
