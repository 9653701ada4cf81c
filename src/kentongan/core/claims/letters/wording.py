"""Words that a letter of ours never uses: threats, demands for deletion, attacks."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# What is quoted is somebody else's.
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"\n]{0,2000}\"")


@dataclass(frozen=True, slots=True)
class Slip:
    """A phrase that must go: `start` in the text, the words as they stand, and why."""

    key: str
    start: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class _Never:
    key: str
    why: str
    pattern: re.Pattern[str]


def slips(text: str) -> tuple[Slip, ...]:
    """Every forbidden phrase outside quotation marks, in the order of the text."""
    own = _QUOTED.sub(lambda match: " " * len(match[0]), text[:40_000])
    flat = re.sub(r"\s", " ", own)
    found = [
        Slip(never.key, match.start(), match[0].strip(), never.why)
        for never in _nevers()
        for match in never.pattern.finditer(flat)
    ]
    return tuple(sorted(found, key=lambda slip: slip.start))


@cache
def _nevers() -> tuple[_Never, ...]:
    tables = tomllib.loads((Path(__file__).parent / "never.toml").read_text(encoding="utf-8"))["never"]
    return tuple(
        _Never(table["key"], table["why"], re.compile("|".join(table["patterns"]), re.IGNORECASE))
        for table in tables
    )
