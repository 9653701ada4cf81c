"""The press desk."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.access.row import (
    DECIDERS,
    EVERYBODY,
    HEADS,
    KEEPERS,
    NEWSROOM,
    Row,
    Sample,
    act,
    page,
    thing,
)
from tests.house.furnishing.press import photo_bytes

from kentongan.apps.stakeholders.models import Outlet

LIST_KEEPERS = DECIDERS & KEEPERS
Words = Callable[[Sample], Mapping[str, Any]]
NEW = {"denied": (400, 403, 404)}


def _of(name: str, kind: str, **more: str) -> Words:
    """The name in the address and the kind of the thing; `more` the same for further names."""
    return lambda s: {name: s.thing(kind)} | {key: s.thing(other) for key, other in more.items()}


def _unit(sample: Sample) -> int:
    return sample.world.units[sample.place].pk


def _later(**ahead: int) -> str:
    at: datetime = timezone.now() + timedelta(**ahead)
    return at.strftime("%Y-%m-%dT%H:%M")


ENQUIRY, LINE = _of("enquiry_id", "enquiry"), _of("line_id", "line")
INTERVIEW, EVENT = _of("interview_id", "interview"), _of("event_id", "event")
GUEST = _of("event_id", "event", guest_id="guest")
CLEARED = _of("event_id", "event", guest_id="guest_cleared")
ROOM, REPORTER = _of("room_id", "room"), _of("reporter_id", "reporter")
LIVING = _of("list_id", "living_list")


def _taking(s: Sample) -> Mapping[str, Any]:
    return {
        "unit": _unit(s),
        "who": "Seorang Contoh",
        "questions": "Ada apa?",
        "asked_by": "chat",
        "within": "60",
    }


def _line(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "question": "Ada apa?", "words": "Aman.", "facts": "Apel lengkap.", "source": "Laporan",
            "valid_until": _later(days=5), "based_on": 1}  # fmt: skip


def _interview(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "who": "Seorang Contoh", "held_at": _later(days=-1), "speaker": "Kepala",
            "questions": "Ada apa?", "answers": "Panen."}  # fmt: skip


def _event(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "title": "Jumpa", "place": "Aula", "starts_at": _later(days=3),
            "ends_at": _later(days=3, hours=2), "quota": 0, "contact": "Humas", "keep_days": 30}  # fmt: skip


def _room(s: Sample) -> Mapping[str, Any]:
    return {
        "unit": _unit(s),
        "title": "Ruang",
        "words": "Naskah.",
        "embargo_until": _later(days=2),
        "terms": "Diam.",
    }


def _reporter(s: Sample) -> Mapping[str, Any]:
    outlet = Outlet.objects.get(domain=f"warta-{s.place}.test").pk
    return {"unit": _unit(s), "name": "Baru Contoh", "outlet": outlet, "email": "baru@wartawan.test"}


def _table(s: Sample) -> Mapping[str, Any]:
    content = f"nama,media\nTabel Contoh,warta-{s.place}.test\n".encode()
    return {"unit": _unit(s), "file": SimpleUploadedFile("wartawan.csv", content, "text/csv")}


def _photo(_sample: Sample) -> Mapping[str, Any]:
    photo = SimpleUploadedFile("foto.jpg", photo_bytes(), "image/jpeg")
    return {"file": photo, "caption": "Kebun", "looked": "on"}


def _question(s: Sample) -> str:
    return f"Berapa penghuni di {s.place}?"


def _mail(s: Sample) -> str:
    return f"reporter@{s.place}.test"


def _asked(s: Sample) -> str:
    return f"pertanyaan={s.thing('enquiry')}"


_ENQUIRIES = (
    page("press_desk", NEWSROOM, shows=_question),
    page("press_desk", NEWSROOM, case="searched", query=lambda s: "q=penghuni", shows=_question),
    page("enquiry_add", NEWSROOM),
    act("enquiry_add", NEWSROOM, lambda s: {}, _taking, **NEW),
    thing("enquiry_page", NEWSROOM, ENQUIRY),
    act("enquiry_own", DECIDERS, ENQUIRY),
    thing("enquiry_answer", DECIDERS, ENQUIRY),
    act(
        "enquiry_answer", DECIDERS, ENQUIRY, lambda s: {"answer": "Aman.", "spoken_by": "Kepala", "lines": []}
    ),
    thing("enquiry_decline", DECIDERS, ENQUIRY),
    act(
        "enquiry_decline",
        DECIDERS,
        ENQUIRY,
        lambda s: {"reason": "inquiry", "told": "Besok kami kabari lagi."},
    ),
    act("enquiry_pass_up", DECIDERS, ENQUIRY),
    thing("enquiry_deadline", DECIDERS, ENQUIRY),
    act(
        "enquiry_deadline",
        DECIDERS,
        ENQUIRY,
        lambda s: {"deadline": _later(days=1), "reason": "diminta penanya"},
    ),
    thing("enquiry_link", DECIDERS, ENQUIRY),
    act("enquiry_link", DECIDERS, ENQUIRY, lambda s: {"case_code": "K-1"}),
)
_LINES = (
    page("line_list", NEWSROOM, shows=lambda s: f"Apakah keadaan {s.place} aman?"),
    page("line_add", DECIDERS),
    act("line_add", DECIDERS, lambda s: {}, _line, **NEW),
    thing("line_page", NEWSROOM, LINE),
    thing("line_change", DECIDERS, LINE),
    act("line_change", DECIDERS, LINE, _line),
    act(
        "line_approve",
        HEADS,
        _of("line_id", "line_draft"),
        lambda s: {"versi": "1"},
        but=frozenset({"central_editor"}),
        note="not the author",
    ),
    act("line_retire", DECIDERS, LINE, lambda s: {"cabut": "1"}),
)
_INTERVIEWS = (
    page("interview_list", NEWSROOM, shows=lambda s: f"Apa hasil panen di {s.place}?"),
    page("interview_add", NEWSROOM, case="blank"),
    page("interview_add", NEWSROOM, query=_asked, case="from an enquiry", shows=_question),
    act("interview_add", NEWSROOM, lambda s: {}, _interview, **NEW),
    thing("interview_page", NEWSROOM, INTERVIEW),
    thing("interview_change", NEWSROOM, INTERVIEW),
    act("interview_change", NEWSROOM, INTERVIEW, _interview),
    act("interview_follow", NEWSROOM, INTERVIEW, lambda s: {"dipenuhi": "1"}),
)
_EVENTS = (
    page("press_event_list", NEWSROOM, shows=lambda s: f"Jumpa pers {s.place}"),
    page("press_event_add", DECIDERS),
    act("press_event_add", DECIDERS, lambda s: {}, _event, **NEW),
    thing("press_event_page", NEWSROOM, EVENT),
    thing("press_event_change", DECIDERS, EVENT),
    act("press_event_change", DECIDERS, EVENT, _event),
    act("press_event_cancel", DECIDERS, EVENT),
    thing("press_event_invite", DECIDERS, EVENT),
    act("press_event_invite", DECIDERS, EVENT, lambda s: {"reporters": [s.thing("reporter")]}),
    act("press_guest_add", DECIDERS, EVENT, lambda s: {"name": "Tamu Baru", "outlet_name": "Warta"}),
    thing("press_guest_reply", DECIDERS, GUEST),
    act("press_guest_reply", DECIDERS, GUEST, lambda s: {"reply": "no"}),
    act("press_guest_clear", HEADS, GUEST, lambda s: {"izin": "1"}),
    act("press_guest_arrive", NEWSROOM, CLEARED, lambda s: {"datang": "1"}),
    *(
        thing(
            "press_gate_list",
            DECIDERS,
            lambda s, form=form: EVENT(s) | {"form": form},
            case=form,
            writes=True,
        )
        for form in ("pdf", "docx", "xlsx")
    ),
)
_ROOMS = (
    page("room_list", DECIDERS, shows=lambda s: f"Ruang {s.place}"),
    page("room_add", DECIDERS),
    act("room_add", DECIDERS, lambda s: {}, _room, **NEW),
    thing("room_page", DECIDERS, ROOM),
    act("room_admit", DECIDERS, ROOM, lambda s: {"reporters": [s.thing("reporter_free")]}),
    act("room_revoke", DECIDERS, _of("room_id", "room", pass_id="pass")),
    act("room_close", DECIDERS, ROOM),
    act("room_file_add", DECIDERS, ROOM, _photo),
)
_REPORTERS = (
    page("reporter_list", DECIDERS, shows=lambda s: f"Reporter Contoh {s.place}"),
    page(
        "reporter_list",
        DECIDERS,
        case="searched",
        query=lambda s: "q=Reporter",
        shows=lambda s: f"Contoh {s.place}",
    ),
    page("reporter_add", DECIDERS),
    act("reporter_add", DECIDERS, lambda s: {}, _reporter, **NEW),
    thing("reporter_page", DECIDERS, REPORTER),
    thing("reporter_change", DECIDERS, REPORTER),
    act("reporter_change", DECIDERS, REPORTER, _reporter),
    thing("reporter_consent", DECIDERS, REPORTER),
    act(
        "reporter_consent",
        DECIDERS,
        REPORTER,
        lambda s: {"consent_how": "card", "consent_at": _later(days=-1), "consent_text": "surel"},
    ),
    thing("reporter_withdraw", DECIDERS, REPORTER),
    act("reporter_withdraw", DECIDERS, REPORTER),
    act("reporter_state", DECIDERS, REPORTER, lambda s: {"aktif": "1"}),
    act("reporter_ask", DECIDERS, REPORTER),
    page("reporter_import", DECIDERS),
    act(
        "reporter_import",
        DECIDERS,
        lambda s: {},
        _table,
        answer=(200,),
        writes=False,
        note="a preview",
        **NEW,
    ),
    act(
        "reporter_import_apply",
        DECIDERS,
        lambda s: {},
        lambda s: {"unit": _unit(s), "rows": f"nama,media\nTabel Contoh,warta-{s.place}.test\n"},
    ),
    page("reporter_export", DECIDERS, lambda s: {"form": "csv"}, case="csv", shows=_mail, writes=True),
    page("reporter_export", DECIDERS, lambda s: {"form": "xlsx"}, case="xlsx", writes=True),
    page("living_list", DECIDERS, shows=lambda s: f"Hidup {s.place}", readers=LIST_KEEPERS),
    page("living_list_add", DECIDERS),
    act(
        "living_list_add",
        LIST_KEEPERS,
        lambda s: {},
        lambda s: {"account": s.account, "highest_tier": 5, "is_active": "on"},
        **NEW,
    ),
    thing("living_list_page", LIST_KEEPERS, LIVING),
    thing("living_list_change", LIST_KEEPERS, LIVING),
    act("living_list_change", LIST_KEEPERS, LIVING, lambda s: {"highest_tier": 1, "is_active": "on"}),
    act("living_list_sync", LIST_KEEPERS, LIVING),
)


def _open(name: str, words: Words, **more: Any) -> Row:
    """A personal page: whoever holds the link."""
    return Row(name=name, who=EVERYBODY, words=words, **more)


def _post(name: str, words: Words, data: Mapping[str, str], **more: Any) -> Row:
    return _open(name, words, method="POST", sent=lambda s: {"data": data}, writes=True, **more)


CONTACT, INVITED = _of("token", "contact_token"), _of("token", "guest_token")
INSIDE = _of("token", "room_token")
_PERSONAL = (
    _open("press_contact", CONTACT, note="a look changes nothing"),
    _post("press_contact", CONTACT, {"email": "reporter@media.test"}),
    _post("press_contact", CONTACT, {"keluar": "1"}, case="leaving"),
    _open("press_invitation", INVITED, note="a look changes nothing"),
    _post("press_invitation", INVITED, {"reply": "no"}),
    _open("press_invitation_ics", INVITED),
    _open("press_room", INSIDE, writes=True, note="each look is logged"),
    _post("press_room", INSIDE, {"setuju": "1"}, answer=(302,)),
    *(
        _open("press_room_text", lambda s, form=form: INSIDE(s) | {"form": form}, case=form, writes=True)
        for form in ("pdf", "docx")
    ),
    _open("press_room_file", _of("token", "room_token", file_id="room_file"), writes=True),
)
ROWS: tuple[Row, ...] = (*_ENQUIRIES, *_LINES, *_INTERVIEWS, *_EVENTS, *_ROOMS, *_REPORTERS, *_PERSONAL)
