"""The map of influence and interest, and the lines of a year: where everything stands in the picture."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kentongan.core.relations.quadrant import Quadrant, high_from, quadrants
from kentongan.faces.desk.stakeholders.showing import Shown

SIDE, LEFT, TOP, CELL = 340, 24, 6, 62
RADIUS = 13
PLACES = ((16, 16), (46, 16), (16, 46), (46, 46))
WIDTH, HEIGHT, MARGIN = 340, 190, 30


@dataclass(frozen=True, slots=True)
class Mark:
    """One partner on the map, with the number that the table bears; a rest of several has no `shown`."""

    x: float
    y: float
    number: str
    shown: Shown | None = None
    cell: str = ""

    @property
    def shape(self) -> str:
        """The corners of a square or a triangle; empty for a circle."""
        stance = self.shown.partner.stance if self.shown else ""
        x, y, side = self.x, self.y, RADIUS - 1
        corners = {
            "neutral": ((-side, -side), (side, -side), (side, side), (-side, side)),
            "critical": ((0, -15), (15, 11), (-15, 11)),
        }
        return " ".join(f"{x + right},{y + down}" for right, down in corners.get(stance, ()))


@dataclass(frozen=True, slots=True)
class Field:
    """A quarter of the map with its name."""

    quadrant: Quadrant
    x: float
    y: float
    width: float
    height: float


def marks(partners: Sequence[Shown]) -> list[Mark]:
    """Where the partners stand, numbered as given; a full cell shows three and says how many more there are."""
    cells: dict[tuple[int, int], list[tuple[int, Shown]]] = defaultdict(list)
    for number, one in enumerate(partners, start=1):
        cells[one.partner.influence, one.partner.interest].append((number, one))
    placed = []
    for (influence, interest), those in cells.items():
        left, top = LEFT + (interest - 1) * CELL, TOP + (5 - influence) * CELL
        fits = those if len(those) <= len(PLACES) else those[: len(PLACES) - 1]
        for (x, y), (number, one) in zip(PLACES, fits, strict=False):
            placed.append(Mark(left + x, top + y, str(number), one))
        if len(fits) < len(those):
            x, y = PLACES[-1]
            rest = f"+{len(those) - len(fits)}"
            placed.append(Mark(left + x, top + y, rest, cell=f"{influence}-{interest}"))
    return placed


def fields() -> list[Field]:
    """The four quarters."""
    low, high = (high_from() - 1) * CELL, (6 - high_from()) * CELL
    return [
        Field(
            one,
            LEFT + (low if one.is_interested else 0),
            TOP + (0 if one.is_influential else high),
            high if one.is_interested else low,
            high if one.is_influential else low,
        )
        for one in quadrants()
    ]


@dataclass(frozen=True, slots=True)
class Line:
    """One kind over the months: the points of its line, and its last one for the label."""

    key: str
    label: str
    points: tuple[tuple[float, float], ...]

    @property
    def path(self) -> str:
        """The points in the words of SVG."""
        return " ".join(f"{x},{y}" for x, y in self.points)


def lines(series: Iterable[tuple[str, str, Sequence[int]]]) -> tuple[list[Line], list[tuple[float, int]]]:
    """The lines of a chart and its scale: height and number of each rule."""
    given = list(series)
    most = _round_up(max((max(counts, default=0) for _key, _label, counts in given), default=0))
    drawn = []
    for key, label, counts in given:
        gap = (WIDTH - MARGIN - 10) / max(1, len(counts) - 1)
        points = tuple((round(MARGIN + at * gap, 1), _height(count, most)) for at, count in enumerate(counts))
        drawn.append(Line(key, label, points))
    return drawn, [(_height(most * part // 4, most), most * part // 4) for part in (0, 2, 4)]


def _height(count: int, most: int) -> float:
    return round(HEIGHT - 25 - (HEIGHT - 40) * count / most, 1)


def _round_up(most: int) -> int:
    """The next number that divides by four and looks round."""
    step = 4
    while step < most:
        step *= 5 if str(step)[0] == "4" else 2
    return step
