"""What certificates count for an office."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count

from kentongan.apps.certificates.queries.certificates import issued_between
from kentongan.core.scoring.tally import Tally


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """`certificates.issued`: valid certificates that people of an office received in [since, until). One query."""
    rows = issued_between(since, until)
    if units is not None:
        rows = rows.filter(holder_unit_id__in=units)
    found = rows.order_by().values_list("holder_unit_id").annotate(count=Count("pk"))
    return [Tally(unit, "certificates.issued", count) for unit, count in found]
