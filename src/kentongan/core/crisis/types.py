"""The types of crisis: what each covers, what must be said and what never."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisType:
    """One type. `floor` is the level at which its cases start; see types.toml for the rest."""

    key: str
    label: str
    covers: str
    floor: int
    say: tuple[str, ...]
    never: tuple[str, ...]
    is_sensitive: bool = False
    is_danger: bool = False


@cache
def crisis_types() -> dict[str, CrisisType]:
    """All types by key, K01 first."""
    table = tomllib.loads(files(__package__).joinpath("types.toml").read_text("utf-8"))
    return {key: _crisis_type(key, row) for key, row in table.items()}


def _crisis_type(key: str, row: dict) -> CrisisType:
    return CrisisType(
        **{**row, "key": key, "say": tuple(row["say"]), "never": tuple(row["never"])},
    )
