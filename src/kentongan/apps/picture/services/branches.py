"""Adding up offices to regions and the nation."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import connection, transaction

from kentongan.apps.picture.models import Figure
from kentongan.apps.picture.queries.branches import BRANCH_TYPES
from kentongan.apps.picture.queries.months import months_to, this_month
from kentongan.apps.units.models import Unit

_ADD_UP = """
    INSERT INTO picture_figure (unit_id, is_branch, month, measure, count, "of", total, offices)
    SELECT branch.id, true, %(month)s, own.measure, sum(own.count), sum(own."of"), sum(own.total), sum(own.offices)
    FROM picture_figure AS own
    JOIN units_unit AS office ON office.id = own.unit_id
    JOIN units_unit AS branch ON branch.id = ANY(string_to_array(trim(both '/' from office.path), '/')::bigint[])
    WHERE own.month = %(month)s AND NOT own.is_branch AND branch.id = ANY(%(branches)s)
    GROUP BY branch.id, own.measure
"""


@transaction.atomic
def roll_up(*, month: date, below: Collection[int] | None = None) -> None:
    """Adds up a month for all branches, or for those above some offices. Four queries at most."""
    branches = _branches(below)
    Figure.objects.filter(is_branch=True, month=month, unit_id__in=branches).delete()
    with connection.cursor() as cursor:
        cursor.execute(_ADD_UP, {"month": month, "branches": branches})


def follow_tree(*, months: Iterable[date] = ()) -> None:
    """Adds up the branches of the months that pages show along the tree of today: offices may have moved."""
    for month in months or months_to(this_month()):
        roll_up(month=month)


def _branches(below: Collection[int] | None) -> list[int]:
    units = Unit.objects.filter(type__in=BRANCH_TYPES)
    if below is None:
        return list(units.values_list("pk", flat=True))
    paths = Unit.objects.filter(pk__in=below).values_list("path", flat=True)
    above = {int(part) for path in paths for part in (path or "").strip("/").split("/") if part}
    return list(units.filter(pk__in=above).values_list("pk", flat=True))
