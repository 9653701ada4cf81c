"""Plots as numbers for inline SVG: the templates draw, the tables beside them say the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kentongan.apps.learning.queries.effects import Effect
from kentongan.core.learning.effect import Rate

WIDTH, HEIGHT, LEFT, TOP = 640, 200, 36, 12
_SMALL_HEIGHT = 28
_LOWEST_TOP = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One month of a small plot."""

    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A month on the line of a plot."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Plot:
    """Two lines over a year, broken where a month had no texts; `lesson` is where the lesson stands, if it does."""

    own: list[list[Spot]]
    others: list[list[Spot]]
    ticks: list[tuple[float, str]]
    months: list[tuple[float, date]]
    lesson: float | None
    width: int = WIDTH + LEFT
    height: int = HEIGHT + TOP + 24
    bottom: int = HEIGHT + TOP

    @property
    def own_lines(self) -> list[str]:
        return [_points(run) for run in self.own]

    @property
    def other_lines(self) -> list[str]:
        return [_points(run) for run in self.others]


def bars(numbers: Sequence[int]) -> list[Bar]:
    """One bar a month, the highest as high as the picture."""
    most = max([*numbers, 1])
    heights = [round(_SMALL_HEIGHT * number / most) for number in numbers]
    return [Bar(place * 9, _SMALL_HEIGHT - high, high) for place, high in enumerate(heights)]


def plot(effect: Effect) -> Plot:
    """The office's own rate and the others', per ten texts."""
    months = effect.months
    rates = [one.per_ten or 0 for month in months for one in (month.own, month.others)]
    top = max(_LOWEST_TOP, *rates)
    step = WIDTH / len(months)

    def x(place: float) -> float:
        return round(LEFT + step * (place + 0.5), 1)

    def y(value: float) -> float:
        return round(TOP + HEIGHT * (1 - value / top), 1)

    def runs(all_rates: list[Rate]) -> list[list[Spot]]:
        found: list[list[Spot]] = [[]]
        for place, rate in enumerate(all_rates):
            if rate.per_ten is None:
                found.append([])
            else:
                found[-1].append(Spot(x(place), y(rate.per_ten)))
        return [run for run in found if run]

    ticks = [(y(top * share), f"{top * share:.1f}".replace(".", ",")) for share in (0, 0.5, 1)]
    return Plot(
        own=runs([month.own for month in months]),
        others=runs([month.others for month in months]),
        ticks=ticks,
        months=[(x(place), month.first) for place, month in enumerate(months)],
        lesson=_place_of(effect, x),
    )


def _place_of(effect: Effect, x) -> float | None:
    if effect.passed_at is None:
        return None
    day = effect.passed_at.date()
    for place, month in enumerate(effect.months):
        if (month.first.year, month.first.month) == (day.year, day.month):
            return x(place - 0.5 + (day.day - 1) / 31)
    return None


def _points(run: list[Spot]) -> str:
    return " ".join(f"{spot.x},{spot.y}" for spot in run)
