"""Who the invented outlets are and how each behaves, read from outlets.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
ZONES = {"WIB": ZoneInfo("Asia/Jakarta"), "WITA": ZoneInfo("Asia/Makassar"), "WIT": ZoneInfo("Asia/Jayapura")}
# How the address of an article looks at each kind of page.
ADDRESSES = {
    "jsonld": "/berita/{number}/{slug}",
    "og": "/artikel/{slug}-{number}/",
    "time": "/read/{number}/{slug}.html",
    "plain": "/{slug}_{number}.htm",
}
FEEDS = {"rss": "/feed.xml", "rss-indonesian": "/rss", "atom": "/atom.xml", "sitemap": "", "page": ""}


@dataclass(frozen=True)
class Outlet:
    """One outlet. `source` and `markup` as told in outlets.toml; weights need not add up to 100."""

    key: str
    name: str
    city: str
    province: str
    zone: str
    places: tuple[str, ...]
    source: str
    markup: str
    local: dict[str, int]
    elsewhere: dict[str, int]
    follows_corrections: bool
    full_text: bool = False
    throttles: bool = False

    @property
    def host(self) -> str:
        """The name it answers to; names below localhost lead to this machine (RFC 6761)."""
        return f"{self.key}.localhost"

    @property
    def timezone(self) -> ZoneInfo:
        """The zone its clock shows."""
        return ZONES[self.zone]

    @property
    def feed_path(self) -> str:
        """Where its feed lies; empty when it has none."""
        return FEEDS[self.source]

    def cares_about(self, text: str) -> bool:
        """True when the story plays where the outlet's readers live."""
        return any(place in text for place in self.places)


@cache
def read_outlets() -> tuple[Outlet, ...]:
    """All outlets in the order of the file."""
    table: dict[str, dict[str, Any]] = tomllib.loads((HERE / "outlets.toml").read_text(encoding="utf-8"))
    return tuple(Outlet(key=key, **{**row, "places": tuple(row["places"])}) for key, row in table.items())


@cache
def own_words() -> dict[str, Any]:
    """Headlines, leads, closings and whole texts that the outlets write themselves."""
    return tomllib.loads((HERE / "own_words.toml").read_text(encoding="utf-8"))
