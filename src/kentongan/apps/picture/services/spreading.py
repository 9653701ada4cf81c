"""How the offices of a kind lie beside each other in a month."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from statistics import quantiles

from django.db import transaction

from kentongan.apps.picture.models import Figure, Spread
from kentongan.apps.picture.queries.branches import BRANCH_TYPES, sizes_of
from kentongan.apps.picture.queries.catalogue.reading import Counted, catalogue
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units

FEWEST = 3  # a median of two would show each the other's figure
Found = dict[int, dict[str, Counted]]


@transaction.atomic
def spread(*, month: date, around: Collection[int] | None = None) -> None:
    """Replaces the medians of a month: of all kinds, or of those to which some offices belong. Five queries at most.

    An office that counted nothing stands with zero where things are counted, and not at all where there is nothing to
    take a share or a mean of. Regions are compared by what falls on one of their offices.
    """
    kinds = _kinds(around)
    offices = list(public_units().filter(type__in=kinds).only("pk", "type"))
    sizes = sizes_of([unit for unit in offices if unit.type == UnitType.REGION])
    found = _found(month, offices)
    values: dict[tuple[str, str], list[float]] = defaultdict(list)
    for unit in offices:
        for key, value in _values(found.get(unit.pk, {}), sizes.get(unit.pk, 1)):
            values[unit.type, key].append(value)
    Spread.objects.filter(month=month, kind__in=kinds).delete()
    Spread.objects.bulk_create(_spreads(month, values.items()), batch_size=1_000)


def _kinds(around: Collection[int] | None) -> list[str]:
    leaves = [kind for kind in UnitType.values if kind not in BRANCH_TYPES]
    if around is None:
        return [UnitType.REGION, *leaves]
    touched = Unit.objects.filter(pk__in=around).values_list("type", flat=True).distinct()
    return [UnitType.REGION, *(kind for kind in touched if kind in leaves)]


def _found(month: date, offices: Iterable[Unit]) -> Found:
    """What was counted of each: branch rows of regions, own rows of offices."""
    regions = {unit.pk for unit in offices if unit.type == UnitType.REGION}
    leaves = [unit.pk for unit in offices if unit.pk not in regions]
    own = Figure.objects.filter(month=month, is_branch=False, unit__in=leaves)
    added = Figure.objects.filter(month=month, is_branch=True, unit__in=regions)
    found: Found = defaultdict(dict)
    for rows in (own, added):
        for unit, measure, *counted in rows.values_list(
            "unit_id", "measure", "count", "of", "total", "offices"
        ):
            found[unit][measure] = Counted(*counted)
    return found


def _values(found: dict[str, Counted], size: int) -> Iterable[tuple[str, float]]:
    for measure in catalogue().measures.values():
        if measure.is_measured:
            value = measure.per_office(found.get(measure.counts), size)
            if value is not None:
                yield measure.key, value


def _spreads(month: date, values: Iterable[tuple[tuple[str, str], list[float]]]) -> Iterable[Spread]:
    for (kind, measure), lying in values:
        if len(lying) >= FEWEST and any(lying):
            low, middle, high = quantiles(lying, n=4, method="inclusive")
            yield Spread(
                kind=kind, month=month, measure=measure, low=low, middle=middle, high=high, offices=len(lying)
            )
