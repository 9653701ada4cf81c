"""Ready beginnings by form and kind of office, as the file beside it tells."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kentongan.core.forms.form import BadForm, all_forms
from kentongan.core.forms.opening import names_in

FILE = Path(__file__).with_name("templates.toml")
# What a text may name beside the answers: what the house knows itself.
KNOWN = frozenset({"city", "unit", "short", "day", "time", "quotes"})
_ANSWERS = frozenset({"what", "where", "who", "why", "how", "next"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """One template. `unit_types` empty: for every office; `topic` may be empty."""

    key: str
    form: str
    label: str
    headline: str
    opening: str
    unit_types: tuple[str, ...] = ()
    topic: str = ""


@cache
def beginnings() -> tuple[Beginning, ...]:
    """All of the file, in its order."""
    return read_beginnings(FILE.read_text("utf-8"))


def read_beginnings(text: str) -> tuple[Beginning, ...]:
    """The templates that a file tells of. Raises BadForm for one that could not be filled."""
    return tuple(_beginning(key, row) for key, row in tomllib.loads(text).items())


def must_be_fillable(form: str, *texts: str) -> None:
    """Raises BadForm for a form that is none, and for places that no fact fills."""
    if form not in all_forms():
        raise BadForm(f"no form is called {form}")
    strange = frozenset().union(*map(names_in, texts)) - KNOWN - _ANSWERS
    if strange:
        raise BadForm(", ".join(f"{{{name}}}" for name in sorted(strange)))


def _beginning(key: str, row: Mapping[str, Any]) -> Beginning:
    must_be_fillable(row["form"], row["headline"], row["opening"])
    types = tuple(row.get("for", ()))
    return Beginning(key=key, unit_types=types, **{name: row[name] for name in row if name != "for"})
