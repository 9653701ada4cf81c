"""How much of a site one audit looks at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`pages` and `files` count addresses asked, dead ones too; `depth` clicks; `known` addresses kept in mind."""

    pages: int = 60
    files: int = 60
    bytes: int = 60_000_000
    seconds: float = 180.0
    depth: int = 6
    known: int = 4000
