"""Statements of a crisis."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.house.access.row import (
    DECIDERS,
    EVERYBODY,
    HEADS,
    NOBODY,
    STAFF,
    Row,
    Sample,
    Words,
    act,
    page,
    thing,
)


def case(kind: str) -> Words:
    return lambda sample: {"case_id": sample.thing(kind)}


def statement(kind: str) -> Words:
    return lambda sample: {"statement_id": sample.thing(kind)}


def update(sample: Sample) -> Mapping[str, Any]:
    return {"update_id": sample.thing("public_update")}


def slug(sample: Sample) -> Mapping[str, Any]:
    return {"slug": sample.thing("public_case")}


def token(kind: str) -> Words:
    return lambda sample: {"token": sample.thing(kind)}


def version(**more: str) -> Words:
    return lambda _sample: {"version": "1", **more}


def _words(sample: Sample) -> Mapping[str, Any]:
    soon = timezone.now() + timedelta(hours=30)
    return {
        "kind": "holding",
        "text": "Naskah baru dari meja.",
        "next_date": f"{soon:%Y-%m-%d}",
        "next_time": "10:00",
        "filing_key": str(uuid4()),
        "based_on": "1",
    }


def _warning(_sample: Sample) -> Mapping[str, Any]:
    names = ("hazard", "affected", "evacuation", "avoid", "help", "announcer")
    return dict.fromkeys(names, "Warga di sekitar kantor") | {"audience": ["press"]}


def _correction(_sample: Sample) -> Mapping[str, Any]:
    return {"reason": "Jam kejadian keliru.", "text": "Naskah yang benar."}


def _reader(_sample: Sample) -> Mapping[str, Any]:
    return {"address": "baru@pembaca.test", "consent": "on"}


def _wrong(_sample: Sample) -> Mapping[str, Any]:
    return {"token": "a" * 43}


ROWS: tuple[Row, ...] = (
    page("statement_waiting", STAFF, note="only what was asked of the reader"),
    thing("statement_room", DECIDERS, case("statement_case")),
    thing("drill_words", DECIDERS, case("drill_case")),
    thing("drill_words", frozenset(), case("statement_case"), case="of a real case"),
    thing("statement_write", DECIDERS, case("statement_case")),
    act("statement_write", DECIDERS, case("statement_case"), _words),
    act(
        "statement_check",
        DECIDERS,
        case("statement_case"),
        _words,
        answer=(200,),
        writes=False,
        note="keeps nothing",
    ),
    thing("statement_page", DECIDERS, statement("statement_draft")),
    thing("statement_edit", DECIDERS, statement("statement_draft")),
    act("statement_edit", DECIDERS, statement("statement_draft"), _words),
    act("statement_ask", DECIDERS, statement("statement_draft"), version()),
    act(
        "statement_answer",
        HEADS,
        statement("statement_asked"),
        version(jawaban="setuju"),
        but=frozenset({"central_editor"}),
        note="never the author",
    ),
    act("statement_release", HEADS, statement("statement_signed"), version(audience="press")),
    thing("template_release", HEADS, case("late_case")),
    act("template_release", HEADS, case("late_case"), lambda s: {"audience": "press"}),
    thing("warning_publish", HEADS, case("statement_case")),
    act("warning_publish", HEADS, case("statement_case"), _warning),
    thing("update_correct", DECIDERS, update),
    act("update_correct", DECIDERS, update, _correction),
    thing("update_withdraw", HEADS, update),
    act("update_withdraw", HEADS, update, lambda s: {"reason": "Keliru."}),
    page("crisis_list", EVERYBODY),
    page("crisis_page", EVERYBODY, slug),
    page("crisis_page", NOBODY, lambda s: {"slug": "kr-2020-0001"}, case="of which nothing was said"),
    page("crisis_feed", EVERYBODY, slug),
    page("crisis_subscribe", EVERYBODY, slug),
    act("crisis_subscribe", EVERYBODY, slug, _reader, scope="", answer=(200,)),
    page("crisis_confirm", EVERYBODY, token("confirm_token"), note="changes nothing"),
    act("crisis_confirm", EVERYBODY, token("confirm_token"), scope="", answer=(200,)),
    act("crisis_confirm", NOBODY, _wrong, case="with a wrong link", scope="", denied=(410,)),
    page("crisis_leave", EVERYBODY, token("leave_token"), note="changes nothing"),
    act("crisis_leave", EVERYBODY, token("leave_token"), scope="", answer=(200,)),
    act("crisis_leave", NOBODY, _wrong, case="with a wrong link", scope="", denied=(404,)),
    page("approve_by_link", EVERYBODY, token("sign_token"), note="whoever holds the link; changes nothing"),
    act(
        "approve_by_link",
        EVERYBODY,
        token("sign_token"),
        lambda s: {"jawaban": "setuju"},
        scope="",
        answer=(200,),
        note="as the person that the link was sent to, once",
    ),
    page("approve_by_link", NOBODY, _wrong, case="with a wrong link", denied=(410,)),
    act(
        "approve_by_link",
        NOBODY,
        _wrong,
        lambda s: {"jawaban": "setuju"},
        case="with a wrong link",
        scope="",
        denied=(410,),
    ),
)
