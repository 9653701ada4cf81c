"""Attendance of the demo: a briefing of last month with scans, a list that came later, and what people learned."""

from datetime import datetime, timedelta
from itertools import cycle
from uuid import uuid4

from django.utils import timezone

from kentongan.apps.academy.enums import EventState, EventType, Mode, Place
from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.models import Mark
from kentongan.apps.attendance.queries.codes import link_token, pass_code
from kentongan.apps.attendance.services import assessments, books, scanning
from kentongan.apps.attendance.services.rolls import applying, taking
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import FIRST_NAMES, HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_TITLE = "Penguatan Kehumasan Wilayah (peraga)"
_QUESTIONS = (
    "pertanyaan,a,b,c,kunci\n"
    "Unsur berita yang wajib ada di teras?,Apa dan siapa,Warna foto,Nama server,a\n"
    "Kapan kesalahan diralat?,Bila diminta,Segera dan terbuka,Tidak perlu,b\n"
    "Siapa yang menyetujui kutipan?,Penulisnya,Siapa saja,Pengucapnya,c\n"
)
_EXCUSES = ("Bersamaan dengan pelantikan pejabat", "Tugas jaga hari raya")
# Out of ten offices: seven scanned, one on the paper list, one excused, one silent.
_FATES = ("scan",) * 7 + ("list", "excused", "silent")


def furnish() -> None:
    """Lets one region hold a briefing and prove who came; does nothing where anything was marked."""
    home = Unit.objects.filter(key=HOME).select_related("parent").first()
    if Mark.objects.exists() or home is None or home.parent is None:
        return
    actor = actor_of(User.objects.get(email="redaktur.kanwil@peraga.test"))
    start = (timezone.now() - timedelta(days=24)).replace(hour=2, minute=0, second=0, microsecond=0)
    event = _event(home.parent, actor, start)
    people = _people(event)
    with as_of(start - timedelta(days=1)):
        assessments.set_questions(
            actor=actor, event_id=event.pk, title="Asesmen kehumasan", content=_QUESTIONS.encode()
        )
        _answer(people, "before", (0, 0, 0))
    with as_of(start + timedelta(hours=1)):
        _take(event, actor, people)
    with as_of(event.ends_at + timedelta(hours=1)):
        _late_list(event, actor, people)
        _answer(people, "after", (0, 1, 2))


def _event(region: Unit, actor: Actor, start: datetime) -> Event:
    event = Event.objects.create(
        unit=region,
        type=EventType.BRIEFING,
        mode=Mode.HYBRID,
        title=_TITLE,
        theme="Humas bergerak bersama",
        competences=["penulisan-berita", "foto-jurnalistik"],
        starts_at=start,
        ends_at=start + timedelta(hours=5),
        venue=f"Aula {region.name}",
        state=EventState.ENDED,
        ended_at=start + timedelta(hours=5),
        made_by_id=actor.user_id,
    )
    hours = ((0, "Arahan pimpinan"), (2, "Standar pemberitaan"))
    Session.objects.bulk_create(
        Session(
            event=event,
            title=title,
            starts_at=start + timedelta(hours=after),
            ends_at=start + timedelta(hours=after + 2),
        )
        for after, title in hours
    )
    return event


def _people(event: Event) -> list[tuple[Participant, str]]:
    """One or two of every office of the region, with what becomes of them."""
    offices = event.unit.children.exclude(type=UnitType.REGION).order_by("id")[:30]
    names, found = cycle(FIRST_NAMES), []
    for office, fate in zip(offices, cycle(_FATES), strict=False):
        excuse = _EXCUSES[office.pk % 2] if fate == "excused" else ""
        Invitation.objects.create(event=event, unit=office, excuse=excuse)
        if fate in ("excused", "silent"):
            continue
        for number in range(2):
            person = Participant(
                event=event,
                unit=office,
                name=f"{next(names)} Peraga",
                is_head=number == 0,
                position="Kepala satuan" if number == 0 else "Staf humas",
                mode=Mode.ONSITE,
                place=Place.CONFIRMED,
            )
            found.append((person, fate))
    Participant.objects.bulk_create(person for person, _fate in found)
    return found


def _take(event: Event, actor: Actor, people: list[tuple[Participant, str]]) -> None:
    books.open_book(actor=actor, event_id=event.pk)
    sessions = list(event.sessions.all())
    scans = [
        scanning.Scan(
            key=uuid4(),
            session_id=session.pk,
            at=session.starts_at + timedelta(minutes=number % 20),
            code=pass_code(person.pk),
        )
        for session in sessions
        for number, (person, fate) in enumerate(people)
        if fate == "scan"
    ]
    scanning.take_scans(actor=actor, event_id=event.pk, scans=scans[: scanning.MOST])


def _late_list(event: Event, actor: Actor, people: list[tuple[Participant, str]]) -> None:
    """A paper list: those who were not scanned, and one name that nobody knows yet."""
    rows = [f"{person.name},{person.unit.name},90" for person, fate in people if fate == "list"]
    content = "\n".join(("nama,satuan,menit", *rows, "Tamu Contoh,,45")).encode()
    session = event.sessions.last()
    sheet = taking.Sheet(content=content, file_name="daftar-hadir-kertas.csv", session_id=session.pk)
    roll = taking.receive_roll(actor=actor, event_id=event.pk, sheet=sheet)
    applying.apply_roll(actor=actor, event_id=event.pk, roll_id=roll.pk)


def _answer(people: list[tuple[Participant, str]], stage: str, places: tuple[int, ...]) -> None:
    """The first twelve answer; every third has one wrong."""
    for number, (person, _fate) in enumerate(people[:12]):
        given = dict(enumerate(places, 1))
        given[1] = 1 if number % 3 == 0 else given[1]
        assessments.answer_questions(token=link_token(person.pk), stage=stage, answers=given)
