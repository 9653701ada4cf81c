"""Filing without a network: the shell, the pass, photos in pieces, sendings."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from tests.house.access.newsroom import form_of
from tests.house.access.row import EVERYBODY, NEWSROOM, NOBODY, STAFF, Row, Sample, act, page

STRANGER = "pemutus"


def _own(sample: Sample) -> Mapping[str, Any]:
    """The photo that the visitor is sending; somebody else's for those who send none."""
    known = sample.world.things
    return {"key": known.get(("upload", sample.who)) or known["upload", STRANGER]}


def _foreign(sample: Sample) -> Mapping[str, Any]:
    return {"key": sample.world.things["upload", STRANGER]}


def _begun(_sample: Sample) -> Mapping[str, Any]:
    return {"data": {"key": str(uuid4()), "size": 100}}


def _piece(_sample: Sample) -> Mapping[str, Any]:
    return {"data": b"piece", "content_type": "application/offset+octet-stream", "HTTP_UPLOAD_OFFSET": "0"}


def _filed(sample: Sample) -> Mapping[str, Any]:
    office = sample.world.units[sample.place].pk
    return form_of(sample, unit=office, filing_key=str(uuid4()), sending=str(uuid4()))


def _edited(sample: Sample) -> Mapping[str, Any]:
    return form_of(sample, story=sample.story("draft"), sending=str(uuid4()))


ROWS: tuple[Row, ...] = (
    page("desk_worker", EVERYBODY, note="names of parts that everybody may fetch"),
    page("story_outbox", STAFF, note="the frame; what it shows lies on the phone"),
    page("sending_pass", STAFF, note="own sendings only"),
    Row(
        name="upload_begin",
        who=NEWSROOM,
        method="POST",
        sent=_begun,
        writes=True,
        note="room for a photo of one's own",
    ),
    *(
        Row(
            name="upload_piece",
            who=who,
            method=method,
            case=case,
            words=words,
            sent=_piece if method == "PATCH" else lambda _s: {},
            writes=method == "PATCH",
        )
        for method in ("HEAD", "PATCH")
        for case, who, words in (("own", NEWSROOM, _own), ("somebody else's", NOBODY, _foreign))
    ),
    act(
        "sending_arrive",
        NEWSROOM,
        lambda s: {},
        _filed,
        case="a new story",
        query=lambda s: f"satuan={s.place}",
        answer=(200,),
        denied=(403, 404, 422),
        note="own branches only",
    ),
    act(
        "sending_arrive",
        NEWSROOM,
        lambda s: {},
        _edited,
        case="an edit",
        answer=(200,),
        denied=(403, 404, 422),
    ),
)
