"""Offices beside each other in one measure, made comparable by their size."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.apps.picture.models import Figure, Spread
from kentongan.apps.picture.queries.branches import is_branch, rows_below, sizes_of
from kentongan.apps.picture.queries.catalogue.reading import Counted, Measure
from kentongan.apps.picture.queries.months import shifted
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit

Kept = dict[tuple[int, str, date], Counted]
ORDERS = ("nama", "nilai", "perubahan", "perlu")


@dataclass(frozen=True, slots=True)
class Beside:
    """One office in the comparison. `comparable` is the value, of a region divided by its offices where it adds up."""

    unit: Unit
    value: float | None
    comparable: float | None
    before: float | None
    offices: int

    @property
    def change(self) -> float | None:
        if self.comparable is None or self.before is None:
            return None
        return self.comparable - self.before


@dataclass(frozen=True, slots=True)
class Spreading:
    """Where the middle half of the peers lies."""

    low: float
    middle: float
    high: float


def beside_each_other(unit: Unit, measure: Measure, month: date, order: str = "nama") -> list[Beside]:
    """The regions of the nation or the offices of a region, in an order of ORDERS; three queries.

    By name unless asked otherwise. "perlu" brings those first that may want help: the least welcome values.
    """
    return _ordered(beside_all(unit, [measure], month)[measure.key], measure, order)


def beside_all(unit: Unit, measures: Iterable[Measure], month: date) -> dict[str, list[Beside]]:
    """The same of several measures by key, each by name; three queries."""
    measures = list(measures)
    units = list(rows_below(unit).order_by("name"))
    sizes = sizes_of([one for one in units if one.type == UnitType.REGION])
    kept = _counted(units, measures, month)
    return {
        one.key: [_beside(office, one, kept, month, sizes.get(office.pk, 1)) for office in units]
        for one in measures
    }


def spread_of(kind: str, measure: Measure, month: date) -> Spreading | None:
    found = Spread.objects.filter(kind=kind, month=month, measure=measure.key).first()
    return Spreading(found.low, found.middle, found.high) if found else None


def _beside(unit: Unit, measure: Measure, kept: Kept, month: date, size: int) -> Beside:
    now = kept.get((unit.pk, measure.counts, month))
    before = kept.get((unit.pk, measure.counts, shifted(month, -1)))
    return Beside(
        unit, measure.value(now, size), measure.per_office(now, size), measure.per_office(before, size), size
    )


def _counted(units: list[Unit], measures: list[Measure], month: date) -> Kept:
    added = any(is_branch(one) for one in units)
    rows = Figure.objects.filter(
        unit_id__in=[one.pk for one in units],
        is_branch=added,
        month__in=[shifted(month, -1), month],
        measure__in={one.counts for one in measures},
    )
    return {
        (unit, measure, at): Counted(*counted)
        for unit, measure, at, *counted in rows.values_list(
            "unit_id", "measure", "month", "count", "of", "total", "offices"
        )
    }


def _ordered(rows: list[Beside], measure: Measure, order: str) -> list[Beside]:
    if order == "nilai":
        return sorted(rows, key=lambda row: (row.comparable is None, -(row.comparable or 0)))
    if order == "perubahan":
        return sorted(rows, key=lambda row: (row.change is None, -(row.change or 0)))
    if order == "perlu":
        sign = -1 if measure.better == "down" else 1
        return sorted(rows, key=lambda row: (row.comparable is None, sign * (row.comparable or 0)))
    return rows
