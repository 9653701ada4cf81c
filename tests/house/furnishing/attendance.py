"""Kehadiran: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.academy.enums import Origin, Place
from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.models import Arrival, Book
from kentongan.apps.attendance.queries.codes import door_token, link_token, pass_code, session_code
from kentongan.apps.attendance.services import assessments, books, entering, scanning
from kentongan.apps.attendance.services.rolls import applying, taking

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.foundation.accounts.actor import Actor

QUESTIONS = b"pertanyaan,a,b,kunci\nApa langkah pertama?,Periksa fakta,Unggah,a\n"
ROLL = b"nama,satuan,menit\nOrang Tak Dikenal,,30\n"


def furnish(world: "World") -> None:
    """At every place an event of its own, under way, with everything that attendance knows."""
    for place in PLACES:
        _Keeper(world, place).furnish()


class _Keeper:
    """Furnishes one place as the editor of the centre."""

    def __init__(self, world: "World", place: str) -> None:
        self.world, self.place, self.unit = world, place, world.units[place]
        self.actor: Actor = world.actor("central_editor")
        self.now = timezone.now()

    def note(self, kind: str, key: int | str) -> None:
        self.world.things[kind, self.place] = key

    def furnish(self) -> None:
        event, session = self.event("attendance_event", -10)
        person = self.person(event)
        self.note("attendance_person", person.pk)
        self.note("attendance_session", session.pk)
        self.note("attendance_pass", pass_code(person.pk))
        self.note("attendance_link", link_token(person.pk))
        book = books.open_book(actor=self.actor, event_id=event.pk)
        self.note("attendance_door", door_token(book))
        scan = scanning.Scan(
            key=uuid4(),
            session_id=session.pk,
            at=self.now,
            name=f"Walk Contoh {self.place}",
            unit_id=self.unit.pk,
        )
        scanning.take_scans(actor=self.actor, event_id=event.pk, scans=[scan])
        self.arrival(book, session)
        self.rolls(event, session)
        assessments.set_questions(actor=self.actor, event_id=event.pk, title="Asesmen", content=QUESTIONS)
        self.staff(event)
        coming, _session = self.event("attendance_coming", 600)
        assessments.set_questions(actor=self.actor, event_id=coming.pk, title="Asesmen", content=QUESTIONS)
        self.note("attendance_coming_link", link_token(self.person(coming).pk))

    def event(self, kind: str, minutes: int) -> tuple[Event, Session]:
        start = self.now + timedelta(minutes=minutes)
        event = Event.objects.create(
            unit=self.unit,
            type="briefing",
            mode="hybrid",
            title=f"Penguatan {kind} {self.place}",
            starts_at=start,
            ends_at=start + timedelta(hours=3),
            state="open",
            made_by_id=self.actor.user_id,
        )
        session = Session.objects.create(event=event, title="Sesi 1", starts_at=start, ends_at=event.ends_at)
        Invitation.objects.create(event=event, unit=self.unit)
        self.note(kind, event.pk)
        return event, session

    def person(self, event: Event) -> Participant:
        return Participant.objects.create(
            event=event,
            unit=self.unit,
            name=f"Peserta Contoh {self.place}",
            origin=Origin.NOMINATED,
            place=Place.CONFIRMED,
        )

    def staff(self, event: Event) -> None:
        """Everybody of the newsroom has a place: each may tap in."""
        for name, user in self.world.people.items():
            Participant.objects.create(
                event=event, unit=self.unit, user=user, name=f"{name} {self.place}", place=Place.CONFIRMED
            )

    def arrival(self, book: Book, session: Session) -> None:
        entry = entering.Entry(
            code=session_code(book, session.pk, self.now),
            name=f"Tamu Contoh {self.place}",
            unit_id=self.unit.pk,
        )
        entering.enter_by_code(token=door_token(book), entry=entry)
        self.note("arrival", Arrival.objects.get(session=session).pk)

    def rolls(self, event: Event, session: Session) -> None:
        for kind in ("roll", "roll_applied"):
            sheet = taking.Sheet(content=ROLL, file_name=f"{kind}-{self.place}.csv", session_id=session.pk)
            roll = taking.receive_roll(actor=self.actor, event_id=event.pk, sheet=sheet)
            self.note(kind, roll.pk)
            self.note(f"{kind}_row", roll.rows.get().pk)
        applying.apply_roll(actor=self.actor, event_id=event.pk, roll_id=roll.pk)
