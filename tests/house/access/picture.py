"""Gambaran: every door."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone
from tests.house.access.row import DECIDERS, STAFF, Row, Sample, act, page, thing

HEADS = frozenset({"unit_head", "region_head", "central_lead"})
Words = Callable[[Sample], Mapping[str, Any]]
OBJECTIVE = {"text": "Warga tahu jam kunjungan", "indicator": "survei", "measure": "", "target": ""}
REMARK = {"stage": "outcome", "text": "Kepuasan naik", "source": "Survei contoh"}


def _office(sample: Sample, **more: object) -> Mapping[str, Any]:
    return {"key": sample.place} | more


def _year(sample: Sample, **more: object) -> Mapping[str, Any]:
    return _office(sample, year=timezone.localdate().year, **more)


def _of(name: str, kind: str) -> Words:
    return lambda sample: {name: sample.thing(kind)}


def _stories(sample: Sample) -> str:
    return f"bulan={timezone.localdate():%Y-%m}"


ROWS: tuple[Row, ...] = (
    page("picture_home", STAFF, answer=(302,)),
    thing("picture_page", STAFF, _office),
    thing("picture_page", STAFF, _office, case="this month", query=_stories),
    thing("picture_stories", STAFF, _office, query=_stories),
    thing("picture_measure", STAFF, lambda s: _office(s, measure="berita-terbit")),
    thing("picture_measure", DECIDERS, lambda s: _office(s, measure="kasus-krisis"), case="of cases"),
    *(
        thing("picture_file", STAFF, lambda s, form=form: _office(s, form=form), case=form)
        for form in ("csv", "xlsx", "pdf")
    ),
    page("picture_deck", frozenset(), lambda s: _office(s, form="pdf"), note="an office has nothing below"),
    page(
        "picture_deck",
        frozenset({"central_editor", "central_lead", "ppid", "auditor", "admin"}),
        lambda _s: {"key": "ditjenpas", "form": "xlsx"},
        case="of the nation",
        but=frozenset({"region_auditor", "region_admin"}),
    ),
    thing("picture_letter", DECIDERS, _office),
    *(
        thing(
            "picture_letter_file",
            DECIDERS,
            lambda s, form=form: _office(s, letter_id=s.thing("letter"), form=form),
            case=form,
        )
        for form in ("pdf", "docx")
    ),
    act("picture_letter_choice", HEADS, lambda s: {}, lambda s: {"satuan": s.place, "surel": "0"}),
    thing("picture_evaluation", STAFF, _year),
    *(
        thing("picture_evaluation_file", STAFF, lambda s, form=form: _year(s, form=form), case=form)
        for form in ("pdf", "docx")
    ),
    thing("picture_objective_add", DECIDERS, _year),
    act("picture_objective_add", DECIDERS, _year, lambda s: OBJECTIVE),
    thing("picture_objective_change", DECIDERS, _of("objective_id", "objective")),
    act("picture_objective_change", DECIDERS, _of("objective_id", "objective"), lambda s: OBJECTIVE),
    act("picture_objective_drop", DECIDERS, _of("objective_id", "objective")),
    act(
        "picture_objective_drop",
        DECIDERS,
        _of("objective_id", "dropped objective"),
        lambda s: {"kembalikan": "1"},
        case="back",
    ),
    thing("picture_remark_add", DECIDERS, _year),
    act("picture_remark_add", DECIDERS, _year, lambda s: REMARK),
    act("picture_remark_drop", DECIDERS, _of("remark_id", "remark")),
    act(
        "picture_remark_drop",
        DECIDERS,
        _of("remark_id", "dropped remark"),
        lambda s: {"kembalikan": "1"},
        case="back",
    ),
)
