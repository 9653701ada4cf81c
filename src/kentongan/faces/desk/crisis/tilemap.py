"""The map of tiles: where each region's tile lies and what it says."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kentongan.apps.crisis.queries.board import Region

SIDE, GAP = 44, 4


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on the map, in the units of its drawing; `middle` and `low` are where words stand."""

    region: Region
    letters: str
    x: int
    y: int
    side: int = SIDE

    @property
    def middle(self) -> int:
        return self.x + SIDE // 2

    @property
    def high(self) -> int:
        return self.y + 18

    @property
    def low(self) -> int:
        return self.y + 36


def tiles(regions: Iterable[Region]) -> list[Tile]:
    """The tiles of the regions that have a place on the map; the list beside it has them all."""
    places = _places()
    return [
        Tile(region, letters, column * (SIDE + GAP), row * (SIDE + GAP))
        for region in regions
        if (place := places.get(region.unit.key))
        for column, row, letters in [place]
    ]


def size() -> tuple[int, int]:
    """Width and height of the drawing."""
    columns, rows = zip(*((column, row) for column, row, _ in _places().values()), strict=True)
    return (max(columns) + 1) * (SIDE + GAP), (max(rows) + 1) * (SIDE + GAP)


@cache
def _places() -> dict[str, tuple[int, int, str]]:
    read = tomllib.loads(files(__package__).joinpath("tiles.toml").read_text("utf-8"))
    return {key: tuple(place) for key, place in read["tiles"].items()}
