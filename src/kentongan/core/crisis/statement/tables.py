"""The word tables of statements, read once."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
EVERY = "every"


@dataclass(frozen=True, slots=True)
class Slot:
    """One of the eight parts. A sentence that fits every pattern of `all` and none of `none` fills it."""

    key: str
    title: str
    advice: str
    all: tuple[re.Pattern[str], ...]
    none: tuple[re.Pattern[str], ...]

    def is_in(self, sentence: str) -> bool:
        small = sentence.lower()
        return all(one.search(small) for one in self.all) and not any(one.search(small) for one in self.none)


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that the statements of a type must say, or never say."""

    key: str
    message: str
    advice: str
    severity: str
    any: re.Pattern[str]
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class TypeWords:
    """How a type is spoken of before anything is known, and what is promised in its first statement."""

    neutral: str
    pledge: str


@cache
def slots() -> tuple[Slot, ...]:
    """The eight parts in their order."""
    return tuple(
        Slot(row["key"], row["title"], row["advice"], _patterns(row["all"]), _patterns(row.get("none", [])))
        for row in _read("slots")["slot"]
    )


@cache
def slot(key: str) -> Slot:
    return next(one for one in slots() if one.key == key)


@cache
def demands(way: str, type_: str) -> tuple[Demand, ...]:
    """What `way` ("must" or "never") lists for the type, and for every type."""
    rows = _read(way)["say"]
    return tuple(_demand(row) for row in rows if type_ in row["types"] or EVERY in row["types"])


@cache
def words_of(type_: str) -> TypeWords:
    """The words of a type; those of any crisis for a type that is not listed."""
    rows: Mapping[str, dict] = _read("types")
    row = rows.get(type_) or rows["other"]
    return TypeWords(row["neutral"], row.get("pledge", ""))


def pattern(parts: list[str]) -> re.Pattern[str]:
    """One pattern of many, on small letters, each beginning at the border of a word."""
    return re.compile(r"\b(?:" + "|".join(parts) + ")")


def _demand(row: dict) -> Demand:
    unless = pattern(row["unless"]) if row.get("unless") else None
    severity = row.get("severity", "warn")
    return Demand(row["key"], row["message"], row["advice"], severity, pattern(row["any"]), unless)


def _patterns(rows: list[list[str]]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(row) for row in rows)


@cache
def _read(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
