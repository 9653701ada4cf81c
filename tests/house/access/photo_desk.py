"""The photo desk."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import NEWSROOM, READERS, STAFF, Row, Sample, act, page, thing
from tests.house.furnishing.photo_desk import title_of

_BOX = {"left": 5_000, "top": 5_000, "right": 6_000, "bottom": 7_000, "size": "1100"}


def _photo(sample: Sample) -> Mapping[str, Any]:
    return {"photo_id": sample.thing("photo")}


def _waiting(sample: Sample) -> Mapping[str, Any]:
    return {"photo_id": sample.thing("photo_waiting")}


def _looked_at(sample: Sample) -> Mapping[str, Any]:
    return {"photo_id": sample.world.photos[sample.place, "draft"].pk}


def _region(sample: Sample) -> Mapping[str, Any]:
    return _photo(sample) | {"region_id": sample.thing("photo_region")}


ROWS: tuple[Row, ...] = (
    page("photo_list", STAFF, shows=lambda s: title_of(s.place), readers=READERS),
    thing("photo_page", READERS, _photo),
    thing("photo_page", READERS, _waiting, case="in review"),
    thing("photo_sharp", NEWSROOM, _photo),
    thing(
        "photo_sharp",
        NEWSROOM - {"contributor"},
        _waiting,
        case="in review",
        note="who decides, looks closely",
    ),
    act("photo_tap", NEWSROOM, _photo, lambda s: {"means": "face", **_BOX}, case="face"),
    act("photo_tap", NEWSROOM, _photo, lambda s: {"means": "focus", **_BOX}, case="focus"),
    act("photo_decide", NEWSROOM, _region, lambda s: {"state": "blurred"}, case="hiding"),
    act(
        "photo_decide",
        NEWSROOM,
        _region,
        lambda s: {"state": "consented", "portrayed": "inmate", "reference": "SI-12/2026"},
        case="with consent",
    ),
    act(
        "photo_decide_rest", NEWSROOM, _photo, lambda s: {"state": "blurred"}, writes=False, note="none waits"
    ),
    act("photo_look", NEWSROOM, _photo),
    act("photo_look", NEWSROOM - {"contributor"}, _waiting, case="in review"),
    act("photo_hold", NEWSROOM, _looked_at),
)
