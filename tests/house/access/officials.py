"""The roster of officials: every door."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import DECIDERS, READERS, Row, Sample, act, page, thing

ROSTER_KEEPERS = DECIDERS | {"admin"}
ROSTER_READERS = READERS | {"admin"}
NEW = {"denied": (400, 403, 404)}


def _official(sample: Sample) -> Mapping[str, Any]:
    return {"official_id": sample.thing("official")}


def _told(sample: Sample) -> Mapping[str, Any]:
    return {
        "unit": sample.world.units[sample.place].pk,
        "name": "Baru Contoh",
        "title": "Kepala Seksi Contoh",
        "since": "2026-01-05",
    }


def _row(sample: Sample) -> str:
    key = sample.world.units[sample.place].key
    return f"nama,jabatan,satuan\nTabel Contoh,Kepala Urusan Contoh,{key}\n"


def _name(sample: Sample) -> str:
    return f"Pejabat {sample.place} Contoh"


ROWS: tuple[Row, ...] = (
    page("official_list", ROSTER_READERS, shows=_name),
    page("official_list", ROSTER_READERS, case="searched", query=lambda s: "q=Pejabat&semua=1", shows=_name),
    page("official_add", ROSTER_KEEPERS),
    act("official_add", ROSTER_KEEPERS, lambda s: {}, _told, **NEW),
    thing("official_correct", ROSTER_KEEPERS, _official),
    act("official_correct", ROSTER_KEEPERS, _official, _told),
    thing("official_end", ROSTER_KEEPERS, _official),
    act("official_end", ROSTER_KEEPERS, _official, lambda s: {"last_day": "2026-12-31"}),
    act("official_remove", ROSTER_KEEPERS, _official),
    page("official_import", ROSTER_KEEPERS),
    act(
        "official_import",
        ROSTER_KEEPERS,
        lambda s: {},
        lambda s: {"file": SimpleUploadedFile("pejabat.csv", _row(s).encode(), "text/csv")},
        scope="",
        answer=(200,),
        writes=False,
        note="a preview; rows of other branches are only shown as rows to resolve",
    ),
    act(
        "official_import_apply",
        ROSTER_KEEPERS,
        lambda s: {},
        lambda s: {"rows": _row(s)},
        scope="",
        note="rows of other branches are left out",
    ),
    *(
        page("official_template", ROSTER_KEEPERS, lambda s, form=form: {"form": form}, case=form)
        for form in ("csv", "xlsx")
    ),
    page("official_export", ROSTER_KEEPERS, lambda s: {"form": "csv"}, case="csv", shows=_name, writes=True),
    page("official_export", ROSTER_KEEPERS, lambda s: {"form": "xlsx"}, case="xlsx", writes=True),
)
