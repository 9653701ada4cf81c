"""Drawings as numbers: sparklines, columns, the map of tiles. Coordinates are text: no locale may put a comma in."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.catalogue.reading import Measure
from kentongan.apps.picture.queries.comparing import Beside
from kentongan.apps.picture.queries.wording import comparable, number_of

WIDE, HIGH, EDGE = 132, 36, 4
SIDE, GAP, LEVELS = 44, 4, 4
COLUMN, TALL = 40, 140


@dataclass(frozen=True, slots=True)
class Spark:
    """A line through thirteen months: stretches of points, and the last point."""

    paths: tuple[str, ...]
    last: tuple[str, str] | None
    title: str
    box: str = f"0 0 {WIDE} {HIGH}"


@dataclass(frozen=True, slots=True)
class Column:
    """One month of the bigger plot."""

    x: str
    y: str
    height: str
    middle: str
    number: str
    number_y: str
    label: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the map; `level` 0 to 4 is both colour and pattern."""

    row: Beside
    letters: str
    level: int
    number: str
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.x + SIDE // 2

    @property
    def high(self) -> int:
        return self.y + 19

    @property
    def low(self) -> int:
        return self.y + 35


def spark(measure: Measure, series: Sequence[float | None]) -> Spark:
    """The line of a series; a month without a value leaves a gap."""
    top = max((value for value in series if value is not None), default=0) or 1
    step = (WIDE - 2 * EDGE) / (len(series) - 1)
    points = [
        None if value is None else (f"{EDGE + at * step:.1f}", f"{HIGH - EDGE - value / top * (HIGH - 2 * EDGE):.1f}")
        for at, value in enumerate(series)
    ]  # fmt: skip
    return Spark(tuple(_stretches(points)), points[-1], _sentence(measure, series))


def columns(measure: Measure, rows: Iterable[tuple[str, float | None]]) -> list[Column]:
    """A column a month, each with its number."""
    listed = list(rows)
    top = max((value for _label, value in listed if value is not None), default=0) or 1
    found = []
    for at, (label, value) in enumerate(listed):
        height = (value or 0) / top * (TALL - 40)
        y = TALL - 20 - height
        found.append(
            Column(
                str(at * COLUMN + 6), f"{y:.1f}", f"{height:.1f}", str(at * COLUMN + COLUMN // 2),
                number_of(measure, value), f"{y - 5:.1f}", label, at == len(listed) - 1,
            )
        )  # fmt: skip
    return found


def columns_box(count: int) -> str:
    return f"0 0 {count * COLUMN} {TALL}"


def tiles(measure: Measure, rows: Iterable[Beside]) -> list[Tile]:
    """The regions that have a place on the map; the table beside it has them all."""
    listed = list(rows)
    known = sorted(row.comparable for row in listed if row.comparable is not None)
    return [
        Tile(row, letters, _level(row.comparable, known), comparable(measure, row.comparable),
             column * (SIDE + GAP), line * (SIDE + GAP))
        for row in listed
        if (place := _places().get(row.unit.key))
        for column, line, letters in [place]
    ]  # fmt: skip


def map_box() -> str:
    across, down = zip(*((column, line) for column, line, _letters in _places().values()), strict=True)
    return f"0 0 {(max(across) + 1) * (SIDE + GAP)} {(max(down) + 1) * (SIDE + GAP)}"


def _level(value: float | None, known: list[float]) -> int:
    """0 without a value, else the quarter in which it lies: equal values share a quarter."""
    if value is None or not known:
        return 0
    below = sum(one < value for one in known)
    return 1 + min(LEVELS - 1, below * LEVELS // len(known))


def _stretches(points: Iterable[tuple[str, str] | None]) -> Iterable[str]:
    stretch: list[str] = []
    for point in [*points, None]:
        if point is not None:
            stretch.append(",".join(point))
        elif stretch:
            yield " ".join(stretch)
            stretch = []


def _sentence(measure: Measure, series: Sequence[float | None]) -> str:
    known = [value for value in series if value is not None]
    if not known:
        return _("Belum ada angka dalam 13 bulan ini.")
    words = {
        "first": number_of(measure, known[0]),
        "last": number_of(measure, known[-1]),
        "least": number_of(measure, min(known)),
        "most": number_of(measure, max(known)),
    }
    return _("13 bulan: dari %(first)s ke %(last)s, terendah %(least)s, tertinggi %(most)s.") % words


@cache
def _places() -> dict[str, tuple[int, int, str]]:
    """Where each region lies; the same tiles as on the map of crises."""
    text = files("kentongan.faces.desk.crisis").joinpath("tiles.toml").read_text("utf-8")
    return {key: tuple(place) for key, place in tomllib.loads(text)["tiles"].items()}
