"""The newsroom at the desk."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import uuid4

from tests.house.access.row import (
    DECIDERS,
    HEADS,
    NEWSROOM,
    NOBODY,
    READERS,
    REMOVERS,
    STAFF,
    Row,
    Sample,
    act,
    page,
    thing,
)
from tests.house.stories import REASON, words_of

_TEXTS = ("what", "when_date", "when_time", "where", "who", "why", "how", "topic", "headline", "body")
_ROWS = {f"{prefix}-{part}": "0" for prefix in "qp" for part in ("TOTAL_FORMS", "INITIAL_FORMS")}


def form_of(sample: Sample, stage: str = "draft", **more: object) -> Mapping[str, Any]:
    """The form of a story as its page sends it, with one word changed."""
    words = asdict(words_of(sample.place, stage if stage != "own" else "in_review"))
    filled = {name: words[name] for name in _TEXTS} | {"what": "Panen kangkung, dihitung lagi"}
    return filled | _ROWS | {"based_on": 2, "do": "save"} | more


def of(stage: str) -> Any:
    """The address of the story of a place in a stage."""
    return lambda sample: {"story_id": sample.story(stage)}


def _new(sample: Sample) -> Mapping[str, Any]:
    return form_of(sample, unit=sample.world.units[sample.place].pk, filing_key=str(uuid4()))


def _merge(sample: Sample) -> Mapping[str, Any]:
    return form_of(sample, based_on=1, newer=2, take_headline="theirs")


def _version(_sample: Sample) -> Mapping[str, Any]:
    return {"version": 2}


def _verdict(_sample: Sample) -> Mapping[str, Any]:
    return {"version": 2, "reason": "facts", "note": "Lengkapi jumlah peserta."}


def _reason(_sample: Sample) -> Mapping[str, Any]:
    return {"reason": REASON}


def _correction(sample: Sample) -> Mapping[str, Any]:
    return form_of(sample, "published", reason=REASON)


ROWS: tuple[Row, ...] = (
    page("desk_board", STAFF, note="shows the reader's own branches"),
    page(
        "desk_board",
        STAFF,
        case="published lately",
        readers=READERS,
        shows=lambda s: s.headline("correcting"),
    ),
    page("story_new", NEWSROOM),
    act(
        "story_new",
        NEWSROOM,
        lambda s: {},
        _new,
        query=lambda s: f"satuan={s.place}",
        denied=(403, 404, 422),
        note="own branches only",
    ),
    act(
        "live_check",
        STAFF,
        lambda s: {},
        form_of,
        scope="",
        answer=(200,),
        writes=False,
        note="keeps nothing",
    ),
    page("notice_list", STAFF, note="own notices only"),
    act("notices_all_read", STAFF, lambda s: {}, scope="", note="own notices only"),
    act(
        "notice_open",
        READERS,
        lambda s: {"notice_id": s.world.notices[s.who if s.who in s.world.notices else "contributor"].pk},
        scope="",
        case="own",
    ),
    act(
        "notice_open",
        NOBODY,
        lambda s: {"notice_id": s.world.notices["pemutus"].pk},
        scope="",
        case="somebody else's",
    ),
    *(
        page(
            "story_list",
            STAFF,
            case=stage,
            query=lambda s, stage=stage: f"q={s.number(stage)}",
            readers=READERS,
            shows=lambda s, stage=stage: s.headline(stage),
        )
        for stage in ("draft", "in_review", "approved", "published", "unpublished")
    ),
    *(
        thing("story_lifeline", READERS, of(stage), case=stage)
        for stage in ("draft", "published", "unpublished")
    ),
    thing("story_versions", READERS, of("draft")),
    thing("story_review", READERS, of("in_review")),
    thing("story_edit", NEWSROOM, of("draft"), denied=(302, 403, 404)),
    thing("story_edit", DECIDERS, of("in_review"), case="under review", denied=(302, 403, 404)),
    act("story_edit", NEWSROOM, of("draft"), form_of, denied=(302, 403, 404)),
    act(
        "story_edit",
        DECIDERS,
        of("in_review"),
        lambda s: form_of(s, "in_review"),
        case="under review",
        denied=(302, 403, 404),
    ),
    act("story_merge", NEWSROOM, of("draft"), _merge),
    act("story_approve", DECIDERS, of("in_review"), _version),
    act("story_return", DECIDERS, of("in_review"), _verdict),
    act("story_resume", frozenset({"contributor"}), of("own"), note="authors only", case="by its author"),
    act("story_resume", NOBODY, of("in_review"), case="by somebody else"),
    act("story_publish", HEADS, of("approved"), _version),
    thing("story_correct", NEWSROOM, of("published")),
    act("story_correct", NEWSROOM, of("published"), _correction),
    thing("correction_settle", READERS, of("correcting")),
    act(
        "correction_settle",
        HEADS,
        of("correcting"),
        lambda s: {"version": 3, "do": "publish"},
        case="publish",
    ),
    act("correction_settle", HEADS, of("correcting"), lambda s: {"version": 3, "do": "drop"}, case="drop"),
    thing("story_withdraw", HEADS, of("published")),
    act("story_withdraw", HEADS, of("published"), _reason),
    thing("story_unpublish", REMOVERS, of("published")),
    act("story_unpublish", REMOVERS, of("published"), lambda s: {"reason": REASON, "reason_code": "error"}),
)
