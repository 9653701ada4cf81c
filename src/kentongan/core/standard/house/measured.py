"""How exact each rule is on the labelled documents: figures that are packaged with the rules."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_FILE = "measured.json"


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval, and the number of cases behind it."""

    value: float
    low: float
    high: float
    of: int


@dataclass(frozen=True, slots=True)
class Exactness:
    """Precision: of what the rule found, how much was a fault. Recall: of the faults, how many it found."""

    precision: Share | None = None
    recall: Share | None = None


@cache
def measured() -> Mapping[str, Exactness]:
    """Figures by rule id; empty where nothing was measured."""
    file = files("kentongan.core.standard") / _FILE
    if not file.is_file():
        return {}
    rules = json.loads(file.read_text(encoding="utf-8")).get("rules", {})
    return {rule: Exactness(_share(row, "precision"), _share(row, "recall")) for rule, row in rules.items()}


def _share(row: Mapping[str, Any], name: str) -> Share | None:
    """One figure with its interval; None for what could not be measured."""
    value, sides = row.get(name), row.get(f"{name}_interval")
    cases = row["found"] + row["alarms"] if name == "precision" else row["labels"]
    if value is None or not sides or None in sides:
        return None
    return Share(float(value), float(sides[0]), float(sides[1]), cases)
