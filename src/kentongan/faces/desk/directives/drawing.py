"""Bars as numbers for SVG: the page itself only writes them down."""

from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.apps.directives.queries.status import Bar

WIDTH, HEIGHT, NAMES = 640, 30, 250


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One row of the drawing: places in its own units, from left to right settled, waiting, open."""

    bar: Bar
    y: int
    settled: int
    waiting: int

    @property
    def waiting_x(self) -> int:
        return NAMES + self.settled

    @property
    def text_y(self) -> int:
        return self.y + 19


@dataclass(frozen=True, slots=True)
class Drawing:
    rows: tuple[DrawnBar, ...]
    width: int
    height: int
    left: int
    full: int


def rows_of_bars(bars: Iterable[Bar]) -> Drawing:
    """A drawing of all bars, one below the other."""
    full = WIDTH - NAMES - 60
    rows = []
    for place, bar in enumerate(bars):
        most = bar.expected or 1
        rows.append(
            DrawnBar(bar, place * HEIGHT, round(full * bar.settled / most), round(full * bar.waiting / most))
        )
    return Drawing(tuple(rows), WIDTH, max(HEIGHT, len(rows) * HEIGHT), NAMES, full)
