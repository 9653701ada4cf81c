"""Two weeks of an office, counted at the sources, for the letter to its head."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta

from kentongan.apps.picture.queries.branches import is_branch, is_open, offices_below
from kentongan.apps.picture.queries.catalogue.reading import Counted, Measure, catalogue
from kentongan.apps.picture.queries.sources import COUNTERS
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

MOST = 5
WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_figures(reader: Actor, unit: Unit, week: date) -> list[dict[str, object]]:
    """At most five figures of the seven days before `week` (a Monday), the ones that ask for a look first."""
    offices = offices_below(unit)
    units = None if offices > 1 and unit.parent_id is None else _below(unit)
    now, before = (_counted(since, units) for since in (week - WEEK, week - 2 * WEEK))
    rows = []
    for measure in catalogue().measures.values():
        if not (measure.letter and measure.is_measured and is_open(reader, unit, measure.needs)):
            continue
        pair = [measure.value(found.get(measure.counts), offices) for found in (now, before)]
        if any(pair):
            rows.append((measure, *pair))
    rows.sort(key=lambda row: _usefulness(*row))
    return [{"measure": measure.key, "value": value, "before": past} for measure, value, past in rows[:MOST]]


def _usefulness(measure: Measure, value: float | None, before: float | None) -> tuple[int, float]:
    """What got worse comes first, then what got better, then the rest; bigger changes before smaller ones."""
    if value is None or before is None or value == before:
        return (2, 0.0)
    size = abs(value - before) / max(abs(before), 1e-9)
    if measure.better == "none":
        return (2, -size)
    return (int((value > before) == (measure.better == "up")), -size)


def _below(unit: Unit) -> Collection[int]:
    if not is_branch(unit):
        return {unit.pk}
    return set(Unit.objects.filter(path__startswith=unit.path).values_list("pk", flat=True))


def _counted(since: date, units: Collection[int] | None) -> dict[str, Counted]:
    found: dict[str, Counted] = defaultdict(Counted)
    with_any: dict[str, set[int]] = defaultdict(set)
    for counter in COUNTERS:
        for tally in counter(since=since, until=since + WEEK, units=units):
            known = found[tally.measure]
            if tally.count:
                with_any[tally.measure].add(tally.unit)
            found[tally.measure] = Counted(
                known.count + tally.count,
                known.of + tally.of,
                known.total + tally.total,
                len(with_any[tally.measure]),
            )
    return dict(found)
