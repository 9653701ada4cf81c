"""Belajar: every door."""

from collections.abc import Mapping
from typing import Any

from tests.house.access.row import READERS, Row, Sample, page, thing
from tests.house.furnishing.learning import BEGUN, DONE, READ


def _lesson(key: str):
    return lambda _s: {"key": key}


def _unit(s: Sample) -> Mapping[str, Any]:
    return {"unit_id": s.world.units[s.place].pk}


def _at(s: Sample) -> str:
    return f"di={s.world.units[s.place].pk}"


def _answers(_s: Sample) -> Mapping[str, Any]:
    return {"data": {f"q{place}": "0" for place in range(5)}}


_ACT = {"method": "POST", "answer": (302,), "writes": True}

ROWS: tuple[Row, ...] = (
    page("learning_home", READERS),
    page("lesson_list", READERS),
    page("lesson_page", READERS, _lesson(READ)),
    Row(name="lesson_start", who=READERS, words=_lesson(READ), **_ACT),
    page("lesson_check", READERS, _lesson(BEGUN)),
    Row(name="lesson_check", who=READERS, words=_lesson(BEGUN), sent=_answers, **_ACT),
    page("lesson_result", READERS, _lesson(DONE)),
    thing("learning_office", READERS, _unit),
    thing("learning_effect", READERS, lambda s: {**_unit(s), "key": READ}),
    page("learning_curriculum", READERS),
    thing("learning_curriculum", READERS, lambda _s: {}, case="of an office", query=_at),
    page("learning_curriculum_export", READERS, lambda _s: {"form": "csv"}),
    thing("learning_curriculum_export", READERS, lambda _s: {"form": "xlsx"}, case="of an office", query=_at),
)
