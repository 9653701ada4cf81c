"""Agenda: every door."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.access.row import (
    DECIDERS,
    EVERYBODY,
    NEWSROOM,
    READERS,
    STAFF,
    Row,
    Sample,
    act,
    page,
    thing,
)
from tests.house.people import OWN

Words = Callable[[Sample], Mapping[str, Any]]
NEW = {"denied": (400, 403, 404)}


def _unit(sample: Sample) -> int:
    return sample.world.units[sample.place].pk


def _of(kind: str = "agenda_item", **more: str) -> Words:
    return lambda s: {"item_id": s.thing(kind)} | {name: s.thing(key) for name, key in more.items()}


def _office(sample: Sample) -> str:
    return f"satuan={_unit(sample)}"


def _words(s: Sample) -> Mapping[str, Any]:
    day = timezone.localdate() + timedelta(days=9)
    return {"unit": _unit(s), "title": "Kunjungan", "kind": "guest", "visibility": "branch", "day": f"{day}",
            "begins": "09:00", "ends": "10:00", "venue": "Aula"}  # fmt: skip


def _routine(s: Sample) -> Mapping[str, Any]:
    today = timezone.localdate()
    return {**_words(s), "every": "week", "weekdays": ["4"], "interval": "1", "starts_on": f"{today}",
            "ends_on": f"{today + timedelta(days=20)}"}  # fmt: skip


def _list(s: Sample) -> Mapping[str, Any]:
    rows = b"tanggal,mulai,selesai,acara\n2027-08-17,08:00,09:00,Upacara\n"
    return {"unit": _unit(s), "file": SimpleUploadedFile("agenda.csv", rows)}


def _rows(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "rows": "tanggal,mulai,selesai,acara\n2027-08-17,08:00,09:00,Upacara\n"}


ITEM, OFF, TOLD, DUTY = _of(), _of("agenda_off"), _of("agenda_told"), _of(assignment_id="agenda_duty")
SERIES: Words = lambda s: {"series_id": s.thing("agenda_series")}  # noqa: E731
TAKEN: Words = lambda s: {"event_id": s.thing("academy_empty"), "unit_id": _unit(s)}  # noqa: E731
FEED: Words = lambda s: {"feed_id": s.world.things["agenda_feed", OWN]}  # noqa: E731
TOKEN: Words = lambda s: {"token": s.world.things["agenda_token", OWN]}  # noqa: E731
NOTHING: Words = lambda s: {}  # noqa: E731

_LISTS = (
    page("agenda_day", READERS),
    page("agenda_day", READERS, case="office", scope="thing", query=_office),
    page("agenda_week", READERS),
    page("agenda_week", READERS, case="office", scope="thing", query=_office),
    page("agenda_duties", READERS),
    page("agenda_offices", READERS, shows=lambda s: f"satuan={_unit(s)}\""),
    page("agenda_panel", STAFF, note="empty for those who read no agenda"),
    page("agenda_series_list", DECIDERS, shows=lambda s: f"Apel {s.place}"),
    page("agenda_calendars", READERS),
    thing("agenda_table", READERS, lambda s: {"form": "csv"}, query=_office, writes=True,
          note="taken lists are on record"),
)  # fmt: skip
_PLANNING = (
    page("agenda_add", DECIDERS),
    act("agenda_add", DECIDERS, NOTHING, _words, **NEW),
    thing("agenda_item", READERS, ITEM),
    thing("agenda_ics", READERS, ITEM),
    thing("agenda_change", DECIDERS, ITEM),
    act("agenda_change", DECIDERS, ITEM, _words),
    act("agenda_cancel", DECIDERS, ITEM, lambda s: {"reason": "Hujan"}),
    act("agenda_restore", DECIDERS, OFF),
    act("agenda_take", DECIDERS, TAKEN),
    page("agenda_series_add", DECIDERS),
    act("agenda_series_add", DECIDERS, NOTHING, _routine, **NEW),
    thing("agenda_series", DECIDERS, SERIES),
    act("agenda_series", DECIDERS, SERIES, _words),
    act("agenda_series_end", DECIDERS, SERIES),
    act("agenda_series_assign", DECIDERS, SERIES,
        lambda s: {"user": s.world.things["agenda_writer", s.place], "part": "photographer"}),
    act("agenda_series_accept", frozenset({"contributor"}), SERIES, note="who is assigned"),
    page("agenda_import", DECIDERS),
    act("agenda_import", DECIDERS, NOTHING, _list, answer=(200,), writes=False, **NEW),
    act("agenda_import_apply", DECIDERS, NOTHING, _rows),
)  # fmt: skip
_COVERING = (
    act("agenda_assign", DECIDERS, ITEM,
        lambda s: {"user": s.world.things["agenda_writer", s.place], "part": "photographer"}),
    act("agenda_release", DECIDERS, DUTY),
    act("agenda_answer", frozenset({"contributor"}), DUTY, lambda s: {"sanggup": "1"}, note="who is assigned"),
    act("agenda_cover", NEWSROOM, ITEM),
    act("agenda_link", NEWSROOM, ITEM, lambda s: {"story": s.story("withdrawn")}),
    act("agenda_unlink", NEWSROOM, TOLD),
)  # fmt: skip
_CALENDARS = (
    act("agenda_feed_renew", READERS, NOTHING, scope=""),
    act("agenda_feed_renew", READERS, NOTHING, lambda s: {"satuan": _unit(s)}, case="office"),
    act("agenda_feed_drop", frozenset({"unit_coord"}), FEED, scope="", note="one's own alone"),
    page("agenda_feed", EVERYBODY, TOKEN),
)
ROWS: tuple[Row, ...] = (*_LISTS, *_PLANNING, *_COVERING, *_CALENDARS)
