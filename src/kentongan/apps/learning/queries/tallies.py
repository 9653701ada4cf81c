"""What offices learned, counted."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Q

from kentongan.apps.learning.models import Attempt
from kentongan.apps.newsroom.queries.counting.returns import moments, returns_by_unit
from kentongan.core.scoring.tally import Tally


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Checks taken and passed, and returns of all decisions, within [since, until) by office; two queries.

    `learning.taken`: checks that were answered. `learning.passed`: of them, those with four right at least.
    `learning.returns`: decisions that sent a story back, of all decisions.
    """
    first, last = moments(since, until)
    rows = Attempt.objects.filter(finished_at__gte=first, finished_at__lt=last)
    if units is not None:
        rows = rows.filter(unit_id__in=units)
    counted = (
        rows.order_by()
        .values_list("unit_id")
        .annotate(taken=Count("id"), passed=Count("id", filter=Q(is_passed=True)))
    )
    found: list[Tally] = []
    for unit, taken, passed in counted.order_by("unit_id"):
        found += [Tally(unit, "learning.taken", taken), Tally(unit, "learning.passed", passed, of=taken)]
    found += [
        Tally(row.unit, "learning.returns", row.returned, of=row.decided)
        for row in returns_by_unit(since=since, until=until, units=units)
    ]
    return found
