"""Drawings as numbers: what the templates put into attributes of inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kentongan.apps.siteaudit.models import Result

WIDTH, HEIGHT, EDGE = 320, 140, 24


@dataclass(frozen=True, slots=True)
class Dot:
    """One score in the chart of a site."""

    x: float
    y: float
    total: Decimal
    is_confirmed: bool
    result: Result


@dataclass(frozen=True, slots=True)
class Series:
    """The scores of a site from left to right; `line` is the path through them."""

    dots: tuple[Dot, ...]
    line: str
    width: int = WIDTH
    height: int = HEIGHT


def series_of(results: Sequence[Result]) -> Series:
    """Confirmed totals, the machine's proposal where there is none; audits without both are left out."""
    told = [(one, one.proposed if one.total is None else one.total) for one in results]
    known = [(one, total) for one, total in told if total is not None]
    step = (WIDTH - 2 * EDGE) / max(1, len(known) - 1)
    dots = tuple(
        Dot(round(EDGE + place * step, 1), _height(total), total, one.total is not None, one)
        for place, (one, total) in enumerate(known)
    )
    return Series(dots, " ".join(f"{dot.x},{dot.y}" for dot in dots))


def _height(total: Decimal) -> float:
    return round(HEIGHT - EDGE - float(total) / 100 * (HEIGHT - 2 * EDGE), 1)
