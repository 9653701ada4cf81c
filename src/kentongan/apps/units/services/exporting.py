"""The list of offices for download, in the columns of its template: exported, changed and imported again."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit
from kentongan.apps.units.services.importing.columns import COLUMNS, EXAMPLES, HEADER
from kentongan.apps.units.services.importing.plan import current_values
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

WRITERS = {"csv": to_csv, "xlsx": to_xlsx}


def export_units(units: QuerySet[Unit], *, form: str = "csv") -> bytes:
    """The offices, superiors first, as `form` csv or xlsx; three queries. No cell can act as a formula."""
    keys = dict(Unit.objects.values_list("pk", "key"))
    rows = units.prefetch_related("aliases").order_by("path")
    return WRITERS[form](HEADER, _lines(rows, keys))


def template(*, form: str = "csv") -> bytes:
    """An example list: the header and two offices."""
    return WRITERS[form](HEADER, EXAMPLES)


def _lines(units: Iterable[Unit], keys: dict[int, str]) -> Iterator[list[str]]:
    for unit in units:
        values = current_values(unit, keys) | {"key": unit.key, "since": ""}
        values["aliases"] = "; ".join(sorted(values["aliases"]))  # type: ignore[call-overload]
        values["time_zone"] = TimeZone(unit.time_zone).label
        yield [str(values[column.field] or "") for column in COLUMNS]
