"""The outlets that write about the service, and finding one by its address or its name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from kentongan.core.registry.tables import FOLDER, rows_of


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet or platform.

    `nature` is press, own (a site of the service itself), platform (anybody may publish there) or aggregator
    (copies others); `tier` runs from 1 (national) to 5 (copies), a judgement; `province` is "" for national ones;
    `rss` is a feed address pattern that was not tested, or "".
    """

    domain: str
    name: str
    nature: str
    city: str
    province: str
    tier: int
    rss: str
    source: str


def read_outlets(path: Path | str | None = None) -> tuple[Outlet, ...]:
    """Every outlet of `path` (default: the shipped table), by domain."""
    return _read(Path(path) if path else FOLDER / "outlets.csv")


def by_domain(outlets: Iterable[Outlet]) -> dict[str, Outlet]:
    """The outlets by their domain: what `outlet_of` looks in."""
    return {outlet.domain: outlet for outlet in outlets}


def outlet_of(address: str, known: Mapping[str, Outlet]) -> Outlet | None:
    """The outlet that a URL or host belongs to: the longest known domain that ends it; None if there is none."""
    host = host_of(address)
    labels = host.removeprefix("www.").split(".")
    for first in range(len(labels) - 1):
        if outlet := known.get(".".join(labels[first:])):
            return outlet
    return None


def host_of(address: str) -> str:
    """The host of a URL or bare host name in small letters, "" when there is none."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


@cache
def _read(path: Path) -> tuple[Outlet, ...]:
    return tuple(
        Outlet(**{**row, "tier": int(row["tier"])})  # type: ignore[arg-type]
        for row in rows_of(path)
    )
