"""Counting months of offices anew. A figure always equals a recount from the sources."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from django.db import connection, transaction

from kentongan.apps.picture.models import Figure, Mark
from kentongan.apps.picture.queries.months import shifted, this_month
from kentongan.apps.picture.queries.sources import counted_in
from kentongan.apps.picture.services.branches import roll_up
from kentongan.apps.picture.services.spreading import spread
from kentongan.core.scoring.tally import Tally

_LOCK = 0x6B656E74  # one recount at a time: two would write the same rows
_MOST = 5_000


@transaction.atomic
def recount(*, month: date, units: Collection[int] | None = None) -> int:
    """Replaces the figures of a month, of some offices or of all, then those of the branches above; how many rows.

    The number of queries does not depend on the number of offices or of things counted.
    """
    _one_at_a_time()
    own = Figure.objects.filter(is_branch=False, month=month)
    (own if units is None else own.filter(unit_id__in=units)).delete()
    rows = [_figure(key, month, tally) for key, tally in _once(counted_in(month, units)).items()]
    Figure.objects.bulk_create(rows, batch_size=4_000)
    roll_up(month=month, below=units)
    spread(month=month, around=units)
    return len(rows)


@transaction.atomic
def sweep_marks() -> int:
    """Counts anew what was marked, at most some thousand marks at once; how many months of offices that were."""
    _one_at_a_time()
    taken = list(Mark.objects.order_by("pk").values_list("pk", "unit_id", "month")[:_MOST])
    Mark.objects.filter(pk__in=[pk for pk, _, _ in taken]).delete()
    dirty: dict[date, set[int]] = defaultdict(set)
    for _, unit, month in taken:
        dirty[month].add(unit)
    for month in sorted(dirty):
        recount(month=month, units=dirty[month])
    return sum(len(units) for units in dirty.values())


def recount_lately() -> None:
    """Counts this month and the last one anew, for all offices: what no signal told of comes in here."""
    recount_months(months=(shifted(this_month(), -1), this_month()))


def recount_months(*, months: Iterable[date]) -> int:
    """Counts whole months anew, each in a transaction of its own; how many rows."""
    return sum(recount(month=month) for month in months)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _once(tallies: Iterable[Tally]) -> dict[tuple[int, str], Tally]:
    """One tally an office and measure: a source that counts in two parts is added up."""
    found: dict[tuple[int, str], Tally] = {}
    for tally in tallies:
        key = (tally.unit, tally.measure)
        known = found.get(key)
        found[key] = tally if known is None else _sum(known, tally)
    return found


def _sum(one: Tally, other: Tally) -> Tally:
    return Tally(one.unit, one.measure, one.count + other.count, one.of + other.of, one.total + other.total)


def _figure(key: tuple[int, str], month: date, tally: Tally) -> Figure:
    unit, measure = key
    counted = {"count": tally.count, "of": tally.of, "total": tally.total, "offices": int(tally.count > 0)}
    return Figure(unit_id=unit, month=month, measure=measure, **counted)
