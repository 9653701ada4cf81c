"""Grounds of refusal and of objection, read from the tables beside this code."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LAW = "UU 14/2008 tentang Keterbukaan Informasi Publik"
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Ground:
    """One letter of an article. `advice` is for the officer who is about to lean on it."""

    key: str
    title: str
    clause: str
    advice: str = ""
    is_permanent: bool = False

    @property
    def cited(self) -> str:
        """The ground as a letter names it."""
        return f"{LAW} {self.clause}: {self.title}"


@cache
def refusal_grounds() -> dict[str, Ground]:
    """Article 17, a to j."""
    return _read("refusals.toml")


@cache
def objection_grounds() -> dict[str, Ground]:
    """Article 35, a to g."""
    return _read("objections.toml")


def _read(name: str) -> dict[str, Ground]:
    tables = tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))["ground"]
    return {table["key"]: Ground(**table) for table in tables}
