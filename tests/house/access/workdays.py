"""Holidays."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import REGIONAL_ADMIN, STAFF, Row, Sample, act, page

# They belong to the whole house: kept at the centre only.
KEEPERS = frozenset({"ppid", "admin"})
ROWS_OF_A_YEAR = "tanggal,nama,jenis\n2028-01-01,Tahun Baru,libur nasional\n"


def _holiday(sample: Sample) -> Mapping[str, Any]:
    return {"holiday_id": sample.thing("holiday")}


def _day(_sample: Sample) -> Mapping[str, Any]:
    return {"day": "2026-12-07", "name": "Hari Uji", "kind": "national", "decree": "Keputusan 2/2026"}


def _list(_sample: Sample) -> Mapping[str, Any]:
    file = SimpleUploadedFile("libur.csv", ROWS_OF_A_YEAR.encode(), "text/csv")
    return {"file": file, "decree": "SKB 2028"}


HOUSE = {"scope": "", "but": REGIONAL_ADMIN}

ROWS: tuple[Row, ...] = (
    page("holidays", STAFF),
    page("holiday_year", STAFF, lambda s: {"year": 2026}),
    act("holiday_add", KEEPERS, lambda s: {}, _day, **HOUSE),
    page("holiday_change", KEEPERS, _holiday, but=REGIONAL_ADMIN),
    act("holiday_change", KEEPERS, _holiday, _day, **HOUSE),
    act("holiday_withdraw", KEEPERS, _holiday, lambda s: {"decree": "Keputusan 3/2026"}, **HOUSE),
    act("holiday_confirm", KEEPERS, lambda s: {"year": 2027}, lambda s: {"decree": "SKB 2027"}, **HOUSE),
    page("holiday_import", KEEPERS, but=REGIONAL_ADMIN),
    act(
        "holiday_import", KEEPERS, lambda s: {}, _list, answer=(200,), writes=False, note="a preview", **HOUSE
    ),
    act(
        "holiday_import_apply",
        KEEPERS,
        lambda s: {},
        lambda s: {"rows": ROWS_OF_A_YEAR, "decree": "SKB 2028"},
        **HOUSE,
    ),
)
