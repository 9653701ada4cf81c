"""Where bars and labels of the plots stand. Numbers only: words and colours are the templates' affair."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kentongan.apps.campaigns.queries.takeup import Week
from kentongan.core.campaign.mix import Slice

WIDTH, GROUND, TOP = 340, 120, 12
SHADES = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle with what it says."""

    x: float
    y: float
    width: float
    height: float
    label: str = ""
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Trend:
    """Bars of stories and of reprints, side by side, with the number at the top of the scale."""

    stories: tuple[Bar, ...]
    reprints: tuple[Bar, ...]
    most: int


def trend(weeks: Sequence[Week]) -> Trend:
    """Two bars a week on one scale."""
    most = max([1, *(week.stories for week in weeks), *(week.reprints for week in weeks)])
    step = (WIDTH - 30) / max(1, len(weeks))
    width = min(14.0, step * 0.4)

    def bars(name: str, shift: float) -> tuple[Bar, ...]:
        found = []
        for place, week in enumerate(weeks):
            height = getattr(week, name) * (GROUND - TOP) / most
            x = 28 + place * step + step / 2 - width + shift * width
            found.append(Bar(round(x, 1), round(GROUND - height, 1), round(width, 1), round(height, 1)))
        return tuple(found)

    return Trend(bars("stories", 0), bars("reprints", 1), most)


def stacked(slices: Iterable[Slice], name: str, *, y: float = 0, height: float = 28) -> tuple[Bar, ...]:
    """One bar of the full width, cut by `planned` or `actual`; parts of nothing are left out."""
    parts = list(slices)
    total = max(100, sum(getattr(part, name) for part in parts))
    bars, x = [], 0.0
    for shade, part in enumerate(parts):
        share = getattr(part, name)
        width = share * WIDTH / total
        if share:
            bars.append(
                Bar(round(x, 1), y, round(width, 1), height, f"{part.label} {share}%", shade % SHADES)
            )
        x += width
    return tuple(bars)
