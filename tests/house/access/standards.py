"""Standar: every door."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.house.access.row import HEADS, NEWSROOM, REMOVERS, STAFF, Row, Sample, act, page, thing
from tests.house.furnishing.standards import RULE

Words = Callable[[Sample], Mapping[str, Any]]
# The standard is set by the heads of regions and by the centre.
MANAGERS = REMOVERS


def _of(kind: str) -> Words:
    return lambda s: {"profile_id": s.thing(kind)}


def _place(s: Sample) -> str:
    return f"satuan={s.world.units[s.place].key}"


def _rule(_s: Sample) -> Mapping[str, Any]:
    return {"rule": RULE}


def _fault(s: Sample) -> Mapping[str, Any]:
    return {"story_id": s.thing("faulty_story"), "mark": s.thing("faulty_mark")}


def _waiver(s: Sample) -> Mapping[str, Any]:
    return {"story_id": s.thing("waived_story"), "waiver_id": s.thing("waiver")}


def _setting(s: Sample) -> Mapping[str, Any]:
    return {**DRAFT(s), "rule": RULE}


def _outcome(s: Sample) -> Mapping[str, Any]:
    return {
        "story": s.thing("faulty_story"),
        "rule": "terms.prison_word",
        "part": "body",
        "excerpt": "penjara",
        "outcome": "rejected",
        "reason": "Nama jalan",
    }


def _new(s: Sample) -> Mapping[str, Any]:
    return {"unit": s.world.units[s.place].pk, "name": "Gaya baru"}


_NONE: Words = lambda s: {}  # noqa: E731 - the empty words of an address without names
ACTIVE, DRAFT = _of("profile"), _of("profile_draft")
WAIVE = {"version": 1, "reason": "Nama jalan resmi memuat kata ini.", "days": 7}
ROWS: tuple[Row, ...] = (
    page("standard_home", STAFF),
    thing("standard_home", STAFF, _NONE, case="of an office", query=_place),
    page("standard_figures", STAFF),
    thing("standard_figures", STAFF, _NONE, case="of an office", query=_place),
    page("standard_rule_here", STAFF, _rule),
    thing("standard_rule_here", STAFF, _rule, case="of an office", query=_place),
    act("finding_outcome", NEWSROOM, _NONE, _outcome, answer=(204,)),
    page("profile_list", STAFF, shows=lambda s: f"Profil {s.place}"),
    page("profile_new", MANAGERS),
    act("profile_new", MANAGERS, _NONE, _new, denied=(403, 404, 422)),
    thing("profile_page", STAFF, ACTIVE),
    thing("profile_page", MANAGERS, DRAFT, case="draft"),
    thing("profile_edit", MANAGERS, DRAFT),
    act("profile_edit", MANAGERS, DRAFT, lambda s: {"name": "Gaya lain"}),
    thing("profile_rule", MANAGERS, _setting),
    act("profile_rule", MANAGERS, _setting, lambda s: {"weight": "advise", "limit_words": "42"}),
    act("profile_rule_reset", MANAGERS, _setting),
    act("profile_version", MANAGERS, ACTIVE),
    act("profile_preview", MANAGERS, DRAFT),
    act("profile_activate", MANAGERS, DRAFT),
    act("profile_end", MANAGERS, ACTIVE),
    act("profile_discard", MANAGERS, DRAFT),
    thing("story_waive", HEADS, _fault),
    act("story_waive", HEADS, _fault, lambda s: WAIVE),
    act("waiver_end", HEADS, _waiver),
)
