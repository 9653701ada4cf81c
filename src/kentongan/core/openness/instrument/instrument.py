"""The instrument of a year: indicators, their weights, which items stand for them, and the bands."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

FILES = ("monev_2025.toml", "house_2026.toml")
MONEV = "monev"
_FOLDER = Path(__file__).parent


class NoInstrument(LookupError):
    """There is no such instrument, or none for the year asked for."""


@dataclass(frozen=True, slots=True)
class Group:
    """Items that share `total` points equally."""

    items: tuple[str, ...]
    total: float


@dataclass(frozen=True, slots=True)
class Indicator:
    """A part of the score; the totals of its groups make up its weight."""

    id: str
    title_id: str
    title_en: str
    weight: float
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Half-open: from `least` up to the next band above."""

    least: float
    title_id: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """Weights sum to 100. `note_id` says what the instrument does not see.

    `id` is the file's name, such as monev_2025; `series` says whose it is: instruments of one series follow each other
    year by year.
    """

    id: str
    series: str
    year: int
    title_id: str
    title_en: str
    note_id: str
    mark: str
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    valid_from: date
    valid_to: date

    def band_of(self, total: float) -> Band:
        """The band of a score from 0 to 100."""
        return next(band for band in self.bands if total >= band.least)


def instrument_of(year: int, series: str = MONEV) -> Instrument:
    """The instrument of the series in force at the end of `year`; raises NoInstrument."""
    day = date(year, 12, 31) if 1 <= year <= 9999 else date.min
    for found in _all():
        if found.series == series and found.valid_from <= day <= found.valid_to:
            return found
    raise NoInstrument(year)


def instrument_by(id_: str) -> Instrument:
    """The instrument of that id; raises NoInstrument."""
    for found in _all():
        if found.id == id_:
            return found
    raise NoInstrument(id_)


def instruments() -> tuple[Instrument, ...]:
    """Every instrument, the newest first."""
    return tuple(sorted(_all(), key=lambda found: (-found.year, found.id)))


def years_known(series: str = MONEV) -> tuple[int, ...]:
    """The years that have an instrument of the series, in ascending order."""
    return tuple(sorted(found.year for found in _all() if found.series == series))


@lru_cache(maxsize=1)
def _all() -> tuple[Instrument, ...]:
    texts = ((name.removesuffix(".toml"), (_FOLDER / name).read_text(encoding="utf-8")) for name in FILES)
    return tuple(_instrument(id_, tomllib.loads(text)) for id_, text in texts)


def _instrument(id_: str, table: Mapping[str, Any]) -> Instrument:
    bands = (Band(row["least"], row["title_id"], row["title_en"]) for row in table["band"])
    return Instrument(
        id=id_,
        series=id_.rpartition("_")[0],
        year=table["valid_from"].year,
        title_id=table["title_id"],
        title_en=table["title_en"],
        note_id=table["note_id"],
        mark=table["mark"],
        indicators=tuple(_indicator(row) for row in table["indicator"]),
        bands=tuple(sorted(bands, key=lambda band: -band.least)),
        valid_from=table["valid_from"],
        valid_to=table["valid_to"],
    )


def _indicator(row: Mapping[str, Any]) -> Indicator:
    groups = tuple(Group(tuple(group["of"]), float(group["total"])) for group in row["points"])
    return Indicator(row["id"], row["title_id"], row["title_en"], float(row["weight"]), groups)
