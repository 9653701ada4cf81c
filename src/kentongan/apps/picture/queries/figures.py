"""The figures of one office or branch: thirteen months, beside its peers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.apps.picture.models import Figure, Spread
from kentongan.apps.picture.queries.branches import is_branch, is_open, offices_below
from kentongan.apps.picture.queries.catalogue.reading import (
    Counted,
    Group,
    Measure,
    Source,
    catalogue,
)
from kentongan.apps.picture.queries.months import last_day, months_to, this_month
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

Kept = dict[tuple[str, date], Counted]


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of the page. `series` runs over the months shown, None where nothing could be said."""

    measure: Measure
    value: float | None
    before: float | None
    counted: Counted
    series: tuple[float | None, ...]
    months: tuple[date, ...]
    middle: float | None = None
    comparable: float | None = None
    source: Source | None = None
    link: str = ""
    is_running: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever counted here."""
        return not any(self.series)

    @property
    def change(self) -> float | None:
        """Against the month before; None while the month still runs, or without two values."""
        if self.is_running or self.value is None or self.before is None:
            return None
        return self.value - self.before

    @property
    def tone(self) -> str:
        """Whether the change is welcome: ok, warn, or nothing to say."""
        if not self.change or self.measure.better == "none":
            return "mute"
        return "ok" if (self.change > 0) == (self.measure.better == "up") else "warn"

    @property
    def rows(self) -> list[tuple[date, float | None]]:
        return list(zip(self.months, self.series, strict=True))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A group with its lines; those that were never counted stand apart."""

    group: Group
    lines: tuple[Line, ...]
    empty: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The page of one office and month."""

    unit: Unit
    month: date
    is_branch: bool
    offices: int
    chapters: tuple[Chapter, ...]

    @property
    def lines(self) -> list[Line]:
        return [line for chapter in self.chapters for line in chapter.lines]

    @property
    def is_running(self) -> bool:
        return self.month == this_month()


def picture_of(actor: Actor, unit: Unit, month: date) -> Picture:
    """The whole picture of an office; three queries, whatever it holds."""
    lines = lines_of(actor, unit, month, catalogue().measures.values())
    by_group = {key: [line for line in lines if line.measure.group == key] for key in catalogue().groups}
    chapters = (
        Chapter(
            catalogue().groups[key],
            tuple(line for line in found if not line.is_empty),
            tuple(line.measure for line in found if line.is_empty),
        )
        for key, found in by_group.items()
        if found
    )
    return Picture(unit, month, is_branch(unit), offices_below(unit), tuple(chapters))


def lines_of(actor: Actor, unit: Unit, month: date, measures: Iterable[Measure]) -> list[Line]:
    """The lines of some measures that `actor` may see; three queries."""
    wanted = [one for one in measures if is_open(actor, unit, one.needs) and _fits(one, unit)]
    months = months_to(month)
    kept, middles = _kept(unit, months, wanted), _middles(unit, month)
    offices = offices_below(unit)
    return [_line(actor, unit, one, tuple(months), kept, middles, offices) for one in wanted]


def _fits(measure: Measure, unit: Unit) -> bool:
    return measure.shape != "reach" or is_branch(unit)


def _kept(unit: Unit, months: list[date], measures: Iterable[Measure]) -> Kept:
    rows = Figure.objects.filter(
        unit=unit, is_branch=is_branch(unit), month__gte=months[0], month__lte=months[-1],
        measure__in={one.counts for one in measures},
    )  # fmt: skip
    return {
        (measure, month): Counted(*counted)
        for measure, month, *counted in rows.values_list(
            "measure", "month", "count", "of", "total", "offices"
        )
    }


def _middles(unit: Unit, month: date) -> dict[str, float]:
    if unit.type in (UnitType.MINISTRY, UnitType.DIRECTORATE):
        return {}
    return dict(Spread.objects.filter(kind=unit.type, month=month).values_list("measure", "middle"))


def _line(
    actor: Actor,
    unit: Unit,
    measure: Measure,
    months: tuple[date, ...],
    kept: Kept,
    middles: dict[str, float],
    offices: int,
) -> Line:
    counted = [kept.get((measure.counts, month)) for month in months]
    series = (
        tuple(measure.value(found, offices) for found in counted)
        if measure.is_measured
        else (None,) * len(months)
    )
    source = catalogue().sources.get(measure.source)
    source = source if source and is_open(actor, unit, source.needs) else None
    return Line(
        measure,
        series[-1],
        series[-2],
        counted[-1] or Counted(),
        series,
        months,
        middle=middles.get(measure.key),
        comparable=measure.per_office(counted[-1], offices) if measure.is_measured else None,
        source=source,
        link=_link(source, unit, months[-1]) if source else "",
        is_running=months[-1] == this_month(),
    )


def _link(source: Source, unit: Unit, month: date) -> str:
    return source.link.format(
        key=unit.key, month=f"{month:%Y-%m}", since=month.isoformat(), until=last_day(month).isoformat()
    )
