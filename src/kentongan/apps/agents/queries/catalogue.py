"""The catalogue of duties and how long competences stay fresh: data, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Duty:
    """Something agents do. `counts` names what the platform counts, empty for what is noted by hand."""

    key: str
    label: str
    about: str
    counts: str
    points: int
    most: int


@lru_cache(maxsize=1)
def shipped_duties() -> Mapping[str, Any]:
    """The catalogue that new cohorts copy."""
    return tomllib.loads((_FOLDER / "duties.toml").read_text("utf-8"))


def duties_of(rows: list[Mapping[str, Any]]) -> tuple[Duty, ...]:
    """The duties of a cohort from its copy of the catalogue."""
    return tuple(Duty(**row) for row in rows)


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / "competence_terms.toml").read_text("utf-8"))


def months_fresh(competence: str) -> int:
    """For how many months a competence counts after it was trained."""
    return _terms()["months_of"].get(competence, _terms()["months"])
