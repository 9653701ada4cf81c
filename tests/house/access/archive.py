"""Kutipan: every door."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from tests.house.access.row import DECIDERS, NEWSROOM, READERS, Row, Sample, act, page, thing
from tests.house.furnishing.archive import sentence_of

REASON = {"reason": "Penuturnya menarik kembali ucapan ini."}


def _quote(sample: Sample) -> Mapping[str, Any]:
    return {"quote_id": sample.thing("quote")}


def _approval(sample: Sample) -> Mapping[str, Any]:
    return {"approval_id": sample.thing("approval")}


def _clash(sample: Sample) -> Mapping[str, Any]:
    return {"clash_id": sample.thing("clash")}


def _approving(sample: Sample) -> Mapping[str, Any]:
    return {
        "unit": sample.world.units[sample.place].pk,
        "words": sentence_of(sample.place),
        "speaker": "Budi Contoh",
        "title": "Kepala",
        "approved_on": timezone.localdate().isoformat(),
        "way": "letter",
    }


def _draft(sample: Sample) -> Mapping[str, Any]:
    return {"story_id": sample.story("draft")}


ROWS: tuple[Row, ...] = (
    page("quote_list", READERS, shows=lambda s: sentence_of(s.place)),
    page("quote_table", READERS, shows=lambda s: sentence_of(s.place)),
    thing("quote_page", READERS, _quote),
    thing("quote_approve", DECIDERS, _quote),
    act("quote_approve", DECIDERS, _quote, _approving),
    page("approval_list", READERS, shows=lambda s: f"Terima kasih, {s.place}."),
    page("approval_add", DECIDERS),
    act("approval_add", DECIDERS, lambda _s: {}, _approving, denied=(403, 404, 422)),
    thing("approval_withdraw", DECIDERS, _approval),
    act("approval_withdraw", DECIDERS, _approval, lambda _s: REASON),
    page("clash_list", READERS, shows=lambda s: sentence_of(s.place)),
    thing("clash_settle", DECIDERS, _clash),
    act("clash_settle", DECIDERS, _clash, lambda _s: REASON),
    thing("story_echo", NEWSROOM, _draft),
    act("story_echo", NEWSROOM, _draft, lambda _s: {"version": "0"}, writes=False),
)
