"""Scenarios: what the duty officer is told first, and what comes in minute by minute."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

VOICES = {
    "press": "Wartawan",
    "social": "Media sosial",
    "family": "Keluarga",
    "superior": "Atasan",
    "partner": "Instansi lain",
    "inside": "Dari dalam",
}


@dataclass(frozen=True, slots=True)
class Call:
    """Something that comes in `minute` minutes after the start. `good` says what a good answer does."""

    key: str
    minute: int
    voice: str
    text: str
    good: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """One exercise. `type` is the type of crisis, `first` the facts known at the start by slot."""

    key: str
    version: str
    type: str
    title: str
    goal: str
    place: str
    minutes: int
    first: tuple[tuple[str, str], ...]
    calls: tuple[Call, ...]


@cache
def scenarios() -> dict[str, Scenario]:
    """All scenarios that ship, by key."""
    table = tomllib.loads(files(__package__).joinpath("scenarios.toml").read_text("utf-8"))
    return {row["key"]: _scenario(row) for row in table["scenario"]}


def _scenario(row: dict) -> Scenario:
    calls = tuple(Call(**call) for call in row.pop("call"))
    return Scenario(**row | {"first": tuple(row["first"].items()), "calls": calls})
