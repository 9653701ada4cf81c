"""Kehadiran: every door."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.access.row import DECIDERS, EVERYBODY, NEWSROOM, STAFF, Row, Sample, act, page, thing
from tests.house.furnishing.attendance import QUESTIONS, ROLL

from kentongan.apps.attendance.models import Book
from kentongan.apps.attendance.queries.codes import session_code

Words = Callable[[Sample], Mapping[str, Any]]


def _of(name: str, kind: str, **more: str) -> Words:
    return lambda s: {name: s.thing(kind)} | {key: s.thing(other) for key, other in more.items()}


EVENT, COMING = _of("event_id", "attendance_event"), _of("event_id", "attendance_coming")
ROLL_AT = _of("event_id", "attendance_event", roll_id="roll")
APPLIED = _of("event_id", "attendance_event", roll_id="roll_applied")
ROW_AT = _of("event_id", "attendance_event", roll_id="roll", row_id="roll_row")
DOOR, PASS = _of("token", "attendance_door"), _of("token", "attendance_link")


def _scan(s: Sample) -> Mapping[str, Any]:
    scan = {
        "key": str(uuid4()),
        "session": s.thing("attendance_session"),
        "at": timezone.now().isoformat(),
        "code": s.thing("attendance_pass"),
    }
    return {"data": json.dumps({"scans": [scan]}), "content_type": "application/json"}


def _person(s: Sample) -> Mapping[str, Any]:
    return {"peserta": s.thing("attendance_person"), "sesi": s.thing("attendance_session"), "hadir": "1"}


def _file(content: bytes, **more: Any) -> Words:
    def sent(s: Sample) -> Mapping[str, Any]:
        extra = {name: value(s) if callable(value) else value for name, value in more.items()}
        return {"file": SimpleUploadedFile("daftar.csv", content, "text/csv"), **extra}

    return sent


def _entry(s: Sample) -> Mapping[str, Any]:
    session, event = s.thing("attendance_session"), s.thing("attendance_event")
    code = session_code(Book.objects.get(event_id=event), session, timezone.now())
    name, unit = f"Tamu Baru {s.who}", s.world.units[s.place].pk
    return {"data": {"code": code, "name": name, "unit": unit, "mode": "virtual"}}


_DESK = (
    page("attendance_desk", STAFF, shows=lambda s: f"Penguatan attendance_event {s.place}"),
    thing("attendance_page", STAFF, EVENT),
    act("attendance_note", NEWSROOM, EVENT, _person),
    act("attendance_tap", STAFF, EVENT, note="who has a place at the event"),
    thing("attendance_mine", STAFF, EVENT, answer=(302,), note="to the own pass"),
    act(
        "attendance_arrival",
        NEWSROOM,
        _of("event_id", "attendance_event", arrival_id="arrival"),
        lambda s: {"putusan": "terima"},
    ),
    thing("attendance_scanner", NEWSROOM, EVENT),
    thing("attendance_scanner_list", NEWSROOM, EVENT),
    Row(
        name="attendance_scanner_sync",
        who=NEWSROOM,
        method="POST",
        scope="thing",
        words=EVENT,
        sent=_scan,
        writes=True,
    ),
    thing("attendance_scanner_worker", NEWSROOM, EVENT),
    thing("attendance_poster", NEWSROOM, EVENT),
    thing("attendance_poster", NEWSROOM, COMING, case="not open yet"),
    thing("attendance_code", NEWSROOM, EVENT),
    act("attendance_open", NEWSROOM, COMING),
    thing("attendance_rules", DECIDERS, EVENT),
    act(
        "attendance_rules",
        DECIDERS,
        EVENT,
        lambda s: {"rotates": "on", "opens_before": 10, "closes_after": 10, "share": 60},
    ),
    act("attendance_renew", DECIDERS, EVENT),
    thing("badge_list", NEWSROOM, EVENT, writes=True, note="who took it is kept"),
    thing("badge_page", NEWSROOM, _of("event_id", "attendance_event", participant_id="attendance_person")),
    thing("coverage_page", STAFF, EVENT),
    *(
        thing(
            "coverage_export", STAFF, lambda s, form=form: EVENT(s) | {"form": form}, case=form, writes=True
        )
        for form in ("csv", "xlsx", "pdf")
    ),
)
_ROLLS = (
    thing("roll_add", NEWSROOM, EVENT),
    act("roll_add", NEWSROOM, EVENT, _file(ROLL, session=lambda s: s.thing("attendance_session"))),
    thing("roll_page", NEWSROOM, ROLL_AT),
    act("roll_row", NEWSROOM, ROW_AT, lambda s: {"putusan": "drop"}),
    act("roll_welcome", NEWSROOM, ROLL_AT),
    act("roll_apply", NEWSROOM, ROLL_AT),
    act("roll_undo", NEWSROOM, APPLIED),
)
_SKILLS = (
    thing("assessment_page", STAFF, EVENT),
    thing("assessment_set", DECIDERS, EVENT),
    act("assessment_set", DECIDERS, EVENT, _file(QUESTIONS, title="Baru")),
    act("assessment_remove", DECIDERS, EVENT),
    thing("question_export", DECIDERS, EVENT),
    thing("gain_export", STAFF, EVENT),
)
_PERSONAL = (
    Row(name="attendance_door", who=EVERYBODY, words=DOOR, note="whoever holds the link"),
    Row(name="attendance_door", who=EVERYBODY, method="POST", words=DOOR, sent=_entry, writes=True),
    Row(name="attendance_pass", who=EVERYBODY, words=PASS, note="whoever holds the personal link"),
    Row(
        name="attendance_questions",
        who=EVERYBODY,
        words=lambda s: {"token": s.thing("attendance_coming_link"), "stage": "before"},
    ),
    Row(
        name="attendance_questions",
        who=EVERYBODY,
        method="POST",
        words=lambda s: {"token": s.thing("attendance_coming_link"), "stage": "before"},
        sent=lambda s: {"data": {"q1": "0"}},
        writes=True,
    ),
)
ROWS: tuple[Row, ...] = (*_DESK, *_ROLLS, *_SKILLS, *_PERSONAL)
