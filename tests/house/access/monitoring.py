"""The radar at the desk."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import CENTRE, KEEPERS, REGIONAL_ADMIN, STAFF, Row, Sample, act, page, thing


def source(sample: Sample) -> Mapping[str, Any]:
    return {"source_id": sample.world.sources[sample.place].pk}


def central(sample: Sample) -> Mapping[str, Any]:
    return {"source_id": sample.world.sources["pusat"].pk}


def article(sample: Sample) -> Mapping[str, Any]:
    return {"article_id": sample.world.articles[sample.place].pk}


def _title(sample: Sample) -> str:
    return sample.world.articles[sample.place].title


def _new(sample: Sample) -> Mapping[str, Any]:
    region = sample.world.units[sample.place].parent_id
    words = {
        "url": "https://warta-baru.test/umpan.xml",
        "kind": "feed",
        "every_minutes": 30,
        "keeper": region,
    }
    return words | {"outlet_name": "Warta Baru", "city": "Kota"}


def _central_new(sample: Sample) -> Mapping[str, Any]:
    return {**_new(sample), "keeper": ""}


def asked(sample: Sample) -> str:
    return f"satuan={sample.place}"


ROWS: tuple[Row, ...] = (
    page("article_list", STAFF, shows=_title),
    page("article_export", STAFF, lambda s: {"form": "csv"}, case="csv", shows=_title),
    page("article_export", STAFF, lambda s: {"form": "xlsx"}, case="xlsx", note="the same rows"),
    thing("article_page", STAFF, article),
    page("ledger", STAFF, note="own branch"),
    thing("ledger", STAFF, lambda s: {}, case="of one unit", query=asked),
    *(
        thing("ledger_export", STAFF, lambda s, form=form: {"form": form}, case=form, query=asked)
        for form in ("csv", "xlsx")
    ),
    page("outdated_list", STAFF, shows=_title),
    page("source_list", KEEPERS, shows=lambda s: s.world.sources[s.place].outlet.name),
    page("source_add", KEEPERS),
    act("source_add", KEEPERS, lambda s: {}, _new, denied=(400, 403, 404)),
    act(
        "source_add",
        CENTRE,
        lambda s: {},
        _central_new,
        case="for the centre",
        scope="",
        denied=(400, 403),
        but=REGIONAL_ADMIN,
    ),
    thing("source_page", KEEPERS, source),
    page("source_page", KEEPERS, central, case="of the centre", note="serves everybody who keeps any"),
    act("source_page", KEEPERS, source, lambda s: {"every_minutes": 60}),
    act(
        "source_page",
        CENTRE,
        central,
        lambda s: {"every_minutes": 60},
        case="of the centre",
        scope="",
        but=REGIONAL_ADMIN,
    ),
    act("source_active", KEEPERS, source, lambda s: {"aktif": "0"}),
    act(
        "source_active",
        CENTRE,
        central,
        lambda s: {"aktif": "0"},
        case="of the centre",
        scope="",
        but=REGIONAL_ADMIN,
    ),
    act("source_try", KEEPERS, source),
    act("source_try", CENTRE, central, case="of the centre", scope="", but=REGIONAL_ADMIN),
)
