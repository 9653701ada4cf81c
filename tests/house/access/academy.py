"""Kegiatan: every door."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone
from tests.house.access.row import DECIDERS, EVERYBODY, NEWSROOM, STAFF, Row, Sample, act, page, thing
from tests.house.people import OWN

Words = Callable[[Sample], Mapping[str, Any]]
NEW = {"denied": (400, 403, 404)}


def _unit(sample: Sample) -> int:
    return sample.world.units[sample.place].pk


def _of(kind: str = "academy_event", **more: str) -> Words:
    """The event in the address; `more` names further things."""
    return lambda s: {"event_id": s.thing(kind)} | {name: s.thing(key) for name, key in more.items()}


def _at(kind: str) -> Words:
    """An event and the office of the place."""
    return lambda s: {"event_id": s.thing(kind), "unit_id": _unit(s)}


def _later(**ahead: int) -> str:
    at: datetime = timezone.localtime() + timedelta(**ahead)
    return at.strftime("%Y-%m-%dT%H:%M")


def _event(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "title": "Bimtek", "type": "guidance", "mode": "onsite", "venue": "Aula",
            "starts_at": _later(days=20), "ends_at": _later(days=20, hours=2)}  # fmt: skip


def _session(s: Sample) -> Mapping[str, Any]:
    zone = ZoneInfo(s.world.units[s.place].time_zone)
    event = s.world.units[s.place].events.get(pk=s.thing("academy_draft"))
    begin, end = (timezone.localtime(at, zone) for at in (event.starts_at, event.ends_at))
    return {"title": "Sesi", "starts_at": f"{begin + timedelta(minutes=1):%Y-%m-%dT%H:%M}",
            "ends_at": f"{end:%Y-%m-%dT%H:%M}"}  # fmt: skip


def _material(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "title": "Tautan", "link": "https://contoh.test/bahan"}


def _follow(_s: Sample) -> Mapping[str, Any]:
    return {"plan": "Berbagi", "responsible": "Petugas", "evidence": "Sudah."}


EVENT, DRAFT, EMPTY, PAST = _of(), _of("academy_draft"), _of("academy_empty"), _of("academy_past")
SESSION = _of(session_id="academy_session")
SPEAKER, QUOTE = _of(speaker_id="academy_speaker"), _of(quote_id="academy_quote")
PERSON = _of(participant_id="academy_participant")
MATERIAL = _of(material_id="academy_material")

_LISTS = (
    page("event_list", STAFF, shows=lambda s: f"Asistensi {s.place}"),
    page("event_list", STAFF, case="past", query=lambda s: "isi=lalu", shows=lambda s: f"Pelatihan {s.place}"),
    page("event_month", STAFF, query=lambda s: f"bulan={timezone.now() - timedelta(days=1):%Y-%m}",
         shows=lambda s: f"Pelatihan {s.place}"),
    page("event_calendar", STAFF),
    act("event_calendar", STAFF, lambda s: {}, scope=""),
    page("material_list", STAFF, shows=lambda s: f"Bahan {s.place}"),
    page("material_add", DECIDERS),
    act("material_add", DECIDERS, lambda s: {}, _material, **NEW),
    thing("material_file", STAFF, lambda s: {"material_id": s.thing("academy_material")}),
    page("plan_list", STAFF, shows=lambda s: f"Rencana {s.place}"),
    page("plan_add", DECIDERS),
    act("plan_add", DECIDERS, lambda s: {}, lambda s: {"unit": _unit(s), "year": 2026, "title": "Baris"}, **NEW),
    act("plan_drop", DECIDERS, lambda s: {"line_id": s.thing("plan_line")}),
    page("follow_board", STAFF, shows=lambda s: f"Sesi berbagi {s.place}"),
)  # fmt: skip
_EVENTS = (
    page("event_add", DECIDERS),
    act("event_add", DECIDERS, lambda s: {}, _event, **NEW),
    thing("event_page", STAFF, EVENT),
    thing("event_ics", STAFF, EVENT),
    thing("event_change", DECIDERS, EVENT),
    act("event_change", DECIDERS, EVENT, _event),
    act("event_open", DECIDERS, DRAFT),
    act("event_copy", DECIDERS, EVENT),
    act("event_cancel", DECIDERS, EVENT, lambda s: {"reason": "Ruangan terpakai"}),
    act("event_end", DECIDERS, PAST),
    thing("session_add", DECIDERS, DRAFT),
    act("session_add", DECIDERS, DRAFT, _session),
    act("session_drop", DECIDERS, SESSION),
    thing("speaker_add", DECIDERS, EVENT),
    act("speaker_add", DECIDERS, EVENT, lambda s: {"name": "Pemateri Baru"}),
    thing("speaker_change", DECIDERS, SPEAKER),
    act("speaker_change", DECIDERS, SPEAKER, lambda s: {"name": "Pemateri", "key_points": "Cepat dan benar"}),
    act("speaker_drop", DECIDERS, SPEAKER),
    thing("quote_add", DECIDERS, SPEAKER),
    act("quote_add", DECIDERS, SPEAKER, lambda s: {"text": "Berita yang benar dipercaya."}),
    act("quote_clear", DECIDERS, QUOTE, lambda s: {"boleh": "1"}),
    thing("event_materials", DECIDERS, EMPTY),
    act("event_materials", DECIDERS, EMPTY, lambda s: {"materials": [s.thing("academy_material")]}),
    act("material_drop", DECIDERS, MATERIAL),
)
_PEOPLE = (
    thing("event_offices", STAFF, EVENT),
    thing("event_invite", DECIDERS, EVENT),
    thing("event_invite", DECIDERS, EVENT, case="counted", query=lambda s: "hitung=1"),
    act("event_invite", DECIDERS, EVENT, lambda s: {"picked": [_unit(s)]}),
    act("invitation_withdraw", DECIDERS, _at("academy_empty")),
    thing("event_nominate", DECIDERS, _at("academy_event")),
    act("event_nominate", DECIDERS, _at("academy_event"), lambda s: {"name": "Orang Baru Contoh"}),
    act("event_excuse", DECIDERS, _at("academy_empty"), lambda s: {"reason": "Sidang"}),
    act("participant_answer", DECIDERS, PERSON, lambda s: {"hadir": "1"}),
    act("participant_remove", DECIDERS, PERSON),
    thing("participant_table", DECIDERS, lambda s: {"event_id": s.thing("academy_event"), "form": "csv"},
          writes=True, note="taken lists are on record"),
    act("event_cover", NEWSROOM, _at("academy_event"), lambda s: {}),
    thing("follow_ask", DECIDERS, PAST),
    act("follow_ask", DECIDERS, PAST,
        lambda s: {"task": "Laporkan", "due_on": f"{timezone.localdate() + timedelta(days=5)}"}),
    thing("follow_page", STAFF, _at("academy_past")),
    act("follow_page", DECIDERS, _at("academy_past"), _follow),
    act("follow_review", DECIDERS, _at("academy_past"), lambda s: {"terima": "1"},
        but=frozenset({"central_lead"}), note="not who sent it"),
    thing("follow_file", STAFF, _at("academy_past")),
)  # fmt: skip


def _answers(s: Sample) -> Mapping[str, Any]:
    return {"token": s.thing("participant_token")}


def _feed(s: Sample) -> Mapping[str, Any]:
    return {"token": s.world.things["event_feed", OWN]}


_PUBLIC = (
    page("event_answer", EVERYBODY, _answers),
    act("event_answer", EVERYBODY, _answers, lambda s: {"comes": "1"}, scope="", answer=(200,)),
    page("event_answer_ics", EVERYBODY, _answers),
    page("event_feed", EVERYBODY, _feed),
)
ROWS: tuple[Row, ...] = (*_LISTS, *_EVENTS, *_PEOPLE, *_PUBLIC)
