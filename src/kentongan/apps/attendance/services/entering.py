"""Entering by oneself: with the code of a session at the event's link, or with one tap at the desk."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState, Mode
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.attendance.enums import ArrivalState, Way
from kentongan.apps.attendance.errors import BadWords, LinkClosed, NotFound, WrongStage
from kentongan.apps.attendance.models import Arrival, Book
from kentongan.apps.attendance.queries.books import Door, book_of, door_at, is_open, offices_at
from kentongan.apps.attendance.queries.codes import is_session_code, participant_in_pass
from kentongan.apps.attendance.services.marking import Seen, hold_sessions, put_marks
from kentongan.apps.attendance.services.people import Known
from kentongan.apps.attendance.services.reach import event_to_take
from kentongan.apps.units.models import Unit
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What somebody types at the door: the code of the session, and a pass or a name with an office."""

    code: str
    pass_code: str = ""
    name: str = ""
    unit_id: int = 0
    is_virtual: bool = True


@transaction.atomic
def enter_by_code(*, token: str, entry: Entry) -> Session:
    """Notes who is named as present; a name that is on no list waits for a look. The answer is the same for both.

    Entering twice changes nothing. Refuses a wrong code, a closed door, a foreign office, an empty name.
    """
    now = timezone.now()
    door = door_at(token, now)
    if door is None:
        raise LinkClosed
    session = _session(door, entry.code, now)
    hold_sessions([session.pk])
    mode = Mode.VIRTUAL if entry.is_virtual else Mode.ONSITE
    if entry.pass_code.strip():
        _mark(_bearer(door.event, entry.pass_code), session, mode, now)
        return session
    unit = offices_at(door.event).filter(pk=entry.unit_id).first()
    if unit is None:
        raise BadWords(_("Pilih satuan Anda."), "unit")
    if len(normal_name(entry.name)) < 2:
        raise BadWords(_("Tulis nama Anda, atau kode pas Anda."), "name")
    known = Known.of(door.event).named(unit.pk, entry.name)
    if known is None:
        _wait(session, unit, entry.name, mode, now)
    else:
        _mark(known, session, mode, now)
    return session


@transaction.atomic
def tap_in(*, actor: Actor, event_id: int) -> Session:
    """One tap by somebody with an account who is on the list, while a session is open. Audited by key."""
    event = event_of(actor, event_id)
    person = event.participants.filter(user_id=actor.user_id).first() if event else None
    if event is None or person is None:
        raise NotFound(_("Nama Anda di kegiatan ini"))
    now = timezone.now()
    book = book_of(event) or Book(event=event)
    opened = [one for one in event.sessions.all() if is_open(book, one, now)]
    if event.state != EventState.OPEN or not opened:
        raise WrongStage(_("Belum ada sesi yang dibuka, atau sesinya sudah lewat."))
    hold_sessions([opened[-1].pk])
    _mark(person.pk, opened[-1], Mode.ONSITE if person.mode == Mode.HYBRID else person.mode, now)
    detail = {"participant": person.pk, "session": opened[-1].pk}
    trail.record(actor, "attendance_tapped", f"event:{event.pk}", path=event.unit.path or "", detail=detail)
    return opened[-1]


@transaction.atomic
def decide_arrival(
    *, actor: Actor, event_id: int, arrival_id: int, is_accepted: bool, as_participant: int | None = None
) -> Arrival:
    """Takes who came by link onto the list as a walk-in, as somebody who stands there, or not at all. Audited."""
    event = event_to_take(actor, event_id)
    hold_sessions(event.sessions.values_list("pk", flat=True))
    arrival = _arrival(event, arrival_id)
    if arrival.state != ArrivalState.WAITING:
        raise WrongStage(_("Kedatangan ini sudah diputuskan."))
    person = None
    if is_accepted:
        person = _person(event, arrival, as_participant)
        _mark(person, arrival.session, arrival.mode, arrival.at, by=actor)
    arrival.state = ArrivalState.CONFIRMED if is_accepted else ArrivalState.REFUSED
    arrival.participant_id, arrival.decided_by_id, arrival.decided_at = person, actor.user_id, timezone.now()
    arrival.save()
    verb = "arrival_confirmed" if is_accepted else "arrival_refused"
    trail.record(actor, verb, f"event:{event.pk}", path=event.unit.path or "", detail={"arrival": arrival.pk})
    return arrival


def _session(door: Door, code: str, now: datetime) -> Session:
    if not door.open_now:
        raise WrongStage(_("Daftar hadir belum dibuka atau sudah ditutup."))
    found = (one for one in door.open_now if is_session_code(door.book, one.pk, code, now))
    session = next(found, None)
    if session is None:
        raise BadWords(_("Kode sesi tidak cocok. Lihat kode terbaru di layar panitia."), "code")
    return session


def _bearer(event: Event, code: str) -> int:
    key = participant_in_pass(code)
    if key is None or not event.participants.filter(pk=key).exists():
        raise BadWords(_("Kode pas ini tidak dikenal. Periksa hurufnya, atau tulis nama Anda."), "pass_code")
    return key


def _arrival(event: Event, arrival_id: int) -> Arrival:
    rows = Arrival.objects.select_for_update(of=("self",)).select_related("session", "unit")
    found = rows.filter(pk=arrival_id, session__event_id=event.pk).first()
    if found is None:
        raise NotFound(_("Kedatangan ini"))
    return found


def _person(event: Event, arrival: Arrival, as_participant: int | None) -> int:
    known = Known.of(event)
    if as_participant is None:
        return known.welcome(arrival.unit, arrival.name, arrival.mode)
    person: Participant | None = known.by_key.get(as_participant)
    if person is None:
        raise NotFound(_("Peserta ini"))
    return person.pk


def _wait(session: Session, unit: Unit, name: str, mode: str, now: datetime) -> None:
    plain = " ".join(name.split())[:120]
    same = Arrival.objects.annotate(low=Lower("name")).filter(session=session, unit=unit, low=plain.lower())
    if not same.exists():
        Arrival.objects.create(session=session, unit=unit, name=plain, mode=mode, at=now)


def _mark(participant_id: int, session: Session, mode: str, at: datetime, *, by: Actor = PUBLIC) -> None:
    seen = Seen(
        key=uuid4(),
        participant_id=participant_id,
        session_id=session.pk,
        mode=mode,
        way=Way.LINK,
        at=at,
        taken_by_id=by.user_id,
    )
    put_marks([seen])
