"""Ruang sunting: every door."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.house.access.row import DECIDERS, NEWSROOM, READERS, STAFF, Row, Sample, act, page, thing

from kentongan.apps.editing.models import Likeness

Words = Callable[[Sample], Mapping[str, Any]]
SELECTORS = frozenset({"central_editor", "central_lead"})
RUNNERS = frozenset({"region_editor", "region_head", "central_editor", "central_lead"})


def _of(name: str, kind: str, **more: str) -> Words:
    """The name in the address and the kind of the thing; `more` the same for further names."""
    return lambda s: {name: s.thing(kind)} | {key: s.thing(other) for key, other in more.items()}


def _story(stage: str) -> Words:
    return lambda s: {"story_id": s.story(stage)}


def _none(_sample: Sample) -> Mapping[str, Any]:
    return {}


def _pointed(_sample: Sample) -> Mapping[str, Any]:
    return {"version": 2, "part": "body", "excerpt": "kebun belakang"}


def _spot(do: str) -> Words:
    def given(s: Sample) -> Mapping[str, Any]:
        rule, start = s.thing("mendable_rule"), s.thing("mendable_start")
        return {"version": 1, "rule": rule, "part": "body", "start": start, "do": do}

    return given


def _round(s: Sample) -> Mapping[str, Any]:
    story = s.story("in_review")
    return {"b": story, f"version_{story}": 2, f"verdict_{story}": "approve"}


def _merging(s: Sample) -> Mapping[str, Any]:
    return {"lead": Likeness.objects.values_list("other_id", flat=True).get(pk=s.thing("likeness"))}


def _picking(s: Sample) -> Mapping[str, Any]:
    return {"story": s.story("correcting"), "until": (timezone.localdate() + timedelta(days=1)).isoformat()}


REMARK, SUGGESTION = _of("remark_id", "margin remark"), _of("suggestion_id", "suggestion")
LIKENESS, MERGE = _of("likeness_id", "likeness"), _of("merge_id", "merged stories")
PICK, EPISODE = _of("pick_id", "pick"), _of("episode_id", "episode")
SEGMENT = _of("episode_id", "episode", segment_id="episode_segment")
MENDABLE = _of("story_id", "mendable")

ROWS: tuple[Row, ...] = (
    page(
        "editing_queue",
        DECIDERS,
        query=lambda s: "lingkup=luas",
        shows=lambda s: s.headline("in_review"),
    ),
    page(
        "editing_inbox",
        STAFF,
        query=lambda s: "isi=semua",
        shows=lambda s: s.headline("in_review"),
        readers=READERS,
    ),
    thing("editing_story", READERS, _story("in_review"), shows=lambda s: f"Catatan {s.place}."),
    act("editing_decide", DECIDERS, _story("in_review"), lambda s: {"version": 2, "do": "approve"}),
    act(
        "editing_decide",
        DECIDERS,
        _story("in_review"),
        lambda s: {"version": 2, "do": "return", "reason": "facts", "note": "Lengkapi."},
        case="return",
    ),
    act("editing_fix", NEWSROOM, MENDABLE, _spot("fix")),
    act("editing_fix", NEWSROOM, MENDABLE, _spot("suggest"), case="suggest"),
    act("remark_add", NEWSROOM, _story("in_review"), lambda s: {**_pointed(s), "words": "Sebut namanya."}),
    act("remark_answer", NEWSROOM, REMARK, lambda s: {"words": "Sudah."}),
    act("remark_settle", NEWSROOM, REMARK),
    act("suggestion_add", NEWSROOM, _story("in_review"), lambda s: {**_pointed(s), "replacement": "kebun"}),
    act("suggestion_settle", NEWSROOM, SUGGESTION, lambda s: {"do": "take"}),
    act("suggestion_settle", NEWSROOM, SUGGESTION, lambda s: {"do": "decline"}, case="decline"),
    act("editing_here", READERS, _story("in_review"), lambda s: {"doing": "edit"}, answer=(200,)),
    act("version_restore", NEWSROOM, _story("draft"), lambda s: {"number": 1, "based_on": 2}),
    page(
        "editing_round",
        DECIDERS,
        query=lambda s: f"b={s.story('in_review')}",
        shows=lambda s: s.headline("in_review"),
    ),
    act("editing_round", DECIDERS, _none, _round),
    page("editing_round_done", frozenset({"central_editor"}), _of("round_id", "round")),
    page("alike_list", DECIDERS, shows=lambda s: f"Peristiwa 0 {s.place}"),
    thing("alike_page", DECIDERS, LIKENESS),
    act("alike_page", DECIDERS, LIKENESS, _merging),
    act("alike_part", DECIDERS, LIKENESS),
    thing("merge_page", DECIDERS, MERGE),
    act("merge_undo", DECIDERS, MERGE),
    page("selection_page", SELECTORS, shows=lambda s: s.headline("published")),
    act("pick_add", SELECTORS, _none, _picking),
    act("pick_change", SELECTORS, PICK, lambda s: {"do": "remove"}),
    page("airing_list", RUNNERS, shows=lambda s: f"Episode {s.place}"),
    thing("airing_page", RUNNERS, EPISODE),
    act("airing_add", RUNNERS, EPISODE, lambda s: {"story": s.story("published")}),
    act("airing_change", RUNNERS, SEGMENT, lambda s: {"do": "remove"}),
    thing("airing_sheet", STAFF, lambda s: {**EPISODE(s), "form": "csv"}),
)
