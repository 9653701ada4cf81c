"""Kegiatan: what stands in the world behind the doors."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from tests.house.people import PLACES

from kentongan.apps.academy.models import Feed
from kentongan.apps.academy.queries import links
from kentongan.apps.academy.queries.scopes import Scope
from kentongan.apps.academy.services import (
    calendars,
    covering,
    events,
    following,
    inviting,
    materials,
    participants,
    planning,
    programme,
)

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.apps.academy.models import Event
    from kentongan.foundation.accounts.actor import Actor


def furnish(world: "World") -> None:
    """One event before, one after at every place, and one that the centre holds for the place alone."""
    planning.load_competences()
    for place in PLACES:
        keep = _Keeper(world, place)
        keep.plan()
        keep.coming()
        keep.draft()
        keep.past()
    calendars.renew_feed(actor=world.actor("unit_coord"))
    feed = Feed.objects.get(user=world.people["unit_coord"])
    world.things["event_feed", PLACES[0]] = links.secret(links.CALENDAR, feed.seed)


def upload(name: str = "bahan.png") -> SimpleUploadedFile:
    """A small picture as somebody uploads it."""
    out = BytesIO()
    Image.new("RGB", (40, 30), "#3c9440").save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), "image/png")


class _Keeper:
    """Furnishes one place as the lead of the centre."""

    def __init__(self, world: "World", place: str) -> None:
        self.world, self.place, self.unit = world, place, world.units[place]
        self.actor: Actor = world.actor("central_lead")
        self.now = timezone.now()

    def note(self, kind: str, key: int | str) -> None:
        self.world.things[kind, self.place] = key

    def plan(self) -> None:
        line = planning.add_plan_line(
            actor=self.actor, unit_id=self.unit.pk, year=self.now.year, title=f"Rencana {self.place}"
        )
        self.note("plan_line", line.pk)

    def coming(self) -> None:
        """Held by the place, with itself invited: who is there may do everything an office does."""
        event = self._event(f"Asistensi {self.place}", timedelta(days=9))
        self.note("academy_event", event.pk)
        for title in ("Materi", "Tanya jawab"):
            session = programme.add_session(
                actor=self.actor,
                event_id=event.pk,
                title=title,
                starts_at=event.starts_at,
                ends_at=event.ends_at,
            )
        speaker = programme.add_speaker(
            actor=self.actor, event_id=event.pk, words=programme.SpeakerWords(name=f"Pemateri {self.place}")
        )
        quote = programme.add_quote(
            actor=self.actor, event_id=event.pk, speaker_id=speaker.pk, text="Tulislah yang benar dan jelas."
        )
        file = upload(f"{self.place}.png")
        words = materials.MaterialWords(title=f"Bahan {self.place}")
        material = materials.add_material(actor=self.actor, unit_id=self.unit.pk, words=words, upload=file)
        materials.use_material(actor=self.actor, event_id=event.pk, material_id=material.pk)
        for kind, key in (
            ("session", session),
            ("speaker", speaker),
            ("quote", quote),
            ("material", material),
        ):
            self.note(f"academy_{kind}", key.pk)
        self._open(event)
        self._name(event, "participant")

    def draft(self) -> None:
        event = self._event(f"Rancangan {self.place}", timedelta(days=12))
        self.note("academy_draft", event.pk)
        empty = self._event(f"Kosong {self.place}", timedelta(days=13))
        self._open(empty)
        self.note("academy_empty", empty.pk)

    def past(self) -> None:
        """Begun yesterday: people came, the office owes a follow-up with a file, and has a story."""
        with time_machine.travel(self.now - timedelta(days=2), tick=False):
            event = self._event(f"Pelatihan {self.place}", timedelta(days=1))
            self._open(event)
            person = self._name(event, "gone")
            participants.answer(actor=self.actor, event_id=event.pk, participant_id=person, comes=True)
        self.note("academy_past", event.pk)
        words = {"event_id": event.pk, "actor": self.actor}
        due = timezone.localdate() + timedelta(days=7)
        following.ask_follow_up(
            **words, task=f"Sesi berbagi {self.place}", due_on=due, unit_ids=[self.unit.pk]
        )
        given = following.FollowWords(plan=f"Berbagi {self.place}", responsible="Petugas Contoh")
        following.give_follow_up(**words, unit_id=self.unit.pk, words=given, upload=upload())
        covering.cover_event(**words, unit_id=self.unit.pk)

    def _event(self, title: str, ahead: timedelta) -> "Event":
        start = timezone.now() + ahead
        words = events.EventWords(
            title=title,
            type="clinic",
            mode="onsite",
            starts_at=start,
            ends_at=start + timedelta(hours=3),
            venue="Aula",
        )
        return events.plan_event(actor=self.actor, unit_id=self.unit.pk, words=words)

    def _open(self, event: "Event") -> None:
        events.open_event(actor=self.actor, event_id=event.pk)
        inviting.invite_units(actor=self.actor, event_id=event.pk, scope=Scope(picked=[self.unit.pk]))

    def _name(self, event: "Event", kind: str) -> int:
        words = participants.PersonWords(
            name=f"Peserta {kind} {self.place}", email=f"{kind}@{self.place}.test"
        )
        person = participants.nominate(actor=self.actor, event_id=event.pk, unit_id=self.unit.pk, words=words)
        self.note(f"academy_{kind}", person.pk)
        self.note(f"{kind}_token", links.secret(links.ANSWER, person.seed))
        return person.pk
