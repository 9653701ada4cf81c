"""Lembar keputusan: every door."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import DECIDERS, EVERYBODY, NOBODY, Row, Sample, act, page
from tests.house.furnishing.slips import PIN

from kentongan.apps.slips.queries.seen import seen_of
from kentongan.apps.slips.queries.slips import slip_behind
from kentongan.faces.desk.slips.sheet import signed_page


def token(sample: Sample) -> Mapping[str, Any]:
    return {"token": sample.thing("slip_token")}


def _wrong(_sample: Sample) -> Mapping[str, Any]:
    return {"token": "a" * 43}


def _approval(sample: Sample) -> Mapping[str, Any]:
    slip = slip_behind(sample.thing("slip_token"))
    return {"answer": "approve", "pin": PIN, "page": signed_page(slip, seen_of(slip), is_whole=True)}


def _bare_approval(_sample: Sample) -> Mapping[str, Any]:
    return {"answer": "approve", "pin": PIN}


def _choice(_sample: Sample) -> Mapping[str, Any]:
    return {"is_on": "on", "pin": "739164", "pin_again": "739164"}


ROWS: tuple[Row, ...] = (
    page("slip_choice", DECIDERS, note="one's own choice and one's own slips"),
    act("slip_choice", DECIDERS, lambda _s: {}, _choice, scope=""),
    page(
        "slip_page", EVERYBODY, token, writes=True, note="whoever holds the link; notes the opening, no more"
    ),
    act(
        "slip_page",
        EVERYBODY,
        token,
        _approval,
        scope="",
        answer=(200,),
        note="as the officer that the link was sent to, with their PIN, once",
    ),
    act(
        "slip_page",
        NOBODY,
        token,
        _bare_approval,
        case="without the page that was seen",
        scope="",
        denied=(409,),
        writes=None,
    ),
    page("slip_page", NOBODY, _wrong, case="with a wrong link", denied=(410,)),
    act("slip_page", NOBODY, _wrong, _bare_approval, case="with a wrong link", scope="", denied=(410,)),
)
