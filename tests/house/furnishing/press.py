"""The press desk: what stands in the world behind the doors."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from tests.house.people import PLACES

from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.press.models import ContactLink, Guest, RoomPass
from kentongan.apps.press.queries import links
from kentongan.apps.press.services import (
    clearance,
    consent,
    enquiries,
    events,
    guests,
    interviews,
    lines,
    lists,
    reporters,
    rooms,
)
from kentongan.apps.stakeholders.models import Outlet

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.foundation.accounts.actor import Actor


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key."""
    for place in PLACES:
        Outlet.objects.create(domain=f"warta-{place}.test", name=f"Warta {place}", city="Contoh", tier=2)
        keep = _Keeper(world, place)
        keep.reporters()
        keep.questions()
        keep.lines()
        keep.event()
        keep.room()


class _Keeper:
    """Furnishes one place as the editor of the centre."""

    def __init__(self, world: "World", place: str) -> None:
        self.world, self.place, self.unit = world, place, world.units[place]
        self.actor: Actor = world.actor("central_editor")
        self.now = timezone.now()

    def note(self, kind: str, key: int | str) -> None:
        self.world.things[kind, self.place] = key

    def reporters(self) -> None:
        made = [self._reporter(name) for name in ("Reporter", "Pewarta")]
        self.note("reporter", made[0])
        self.note("reporter_free", made[1])
        consent.ask_to_confirm(actor=self.actor, reporter_id=made[0])
        link = ContactLink.objects.get(reporter_id=made[0])
        self.note("contact_token", links.secret(links.CONTACT, link.seed))
        account = ChannelAccount.objects.create(unit=self.unit, channel="email", label=f"Hidup {self.place}")
        row = lists.keep_list(actor=self.actor, account_id=account.pk, words=lists.RuleWords())
        self.note("living_list", row.pk)

    def _reporter(self, name: str) -> int:
        words = reporters.ReporterWords(
            name=f"{name} Contoh {self.place}",
            outlet_id=Outlet.objects.get(domain=f"warta-{self.place}.test").pk,
            email=f"{name.lower()}@{self.place}.test",
            phone=f"0812-{self.place}",
        )
        agreed = reporters.Consent(how="spoken", at=self.now - timedelta(days=1), text="surel")
        return reporters.add_reporter(
            actor=self.actor, unit_id=self.unit.pk, words=words, consent=agreed, is_verified=True
        ).pk

    def questions(self) -> None:
        words = enquiries.EnquiryWords(
            who="Penanya Contoh",
            questions=f"Berapa penghuni di {self.place}?",
            deadline=self.now + timedelta(hours=2),
            asked_by="phone",
        )
        self.note("enquiry", enquiries.take_enquiry(actor=self.actor, unit_id=self.unit.pk, words=words).pk)
        said = interviews.InterviewWords(
            who="Penanya Contoh",
            held_at=self.now - timedelta(hours=1),
            speaker="Kepala Contoh",
            questions=f"Apa hasil panen di {self.place}?",
            answers="Empat puluh kilogram.",
            promise="mengirim data",
        )
        self.note(
            "interview", interviews.log_interview(actor=self.actor, unit_id=self.unit.pk, words=said).pk
        )

    def lines(self) -> None:
        words = lines.LineWords(
            question=f"Apakah keadaan {self.place} aman?",
            words="Keadaan aman dan terkendali.",
            facts="Apel pagi lengkap.",
            source="Laporan harian",
            valid_until=self.now + timedelta(days=7),
        )
        draft = lines.draft_line(actor=self.actor, unit_id=self.unit.pk, words=words)
        self.note("line_draft", draft.pk)
        line = lines.draft_line(actor=self.actor, unit_id=self.unit.pk, words=words)
        lines.approve_line(actor=self.world.actor("central_lead"), line_id=line.pk, version=1)
        self.note("line", line.pk)

    def event(self) -> None:
        words = events.EventWords(
            title=f"Jumpa pers {self.place}",
            place="Aula",
            starts_at=self.now + timedelta(days=2),
            ends_at=self.now + timedelta(days=2, hours=2),
            contact="Humas",
        )
        event = events.plan_event(actor=self.actor, unit_id=self.unit.pk, words=words)
        self.note("event", event.pk)
        for kind in ("guest", "guest_cleared"):
            guests.invite_by_name(
                actor=self.actor, event_id=event.pk, name=f"Tamu {kind} {self.place}", outlet_name="Warta"
            )
            guest = Guest.objects.filter(event=event).latest("pk")
            rsvp = guests.Rsvp(reply="yes", id_kind="press", id_last4="1234", vehicle="B 1")
            guests.answer_for_guest(actor=self.actor, event_id=event.pk, guest_id=guest.pk, rsvp=rsvp)
            self.note(kind, guest.pk)
            self.note(f"{kind}_token", links.secret(links.GUEST, guest.seed))
        clearance.decide_clearance(
            actor=self.actor,
            event_id=event.pk,
            guest_id=self.world.things["guest_cleared", self.place],
            is_cleared=True,
        )

    def room(self) -> None:
        words = rooms.RoomWords(
            title=f"Ruang {self.place}",
            terms="Tidak menyiarkan.",
            words=f"Naskah rahasia {self.place}.",
            embargo_until=self.now + timedelta(days=3),
        )
        room = rooms.open_room(actor=self.actor, unit_id=self.unit.pk, words=words)
        rooms.admit(
            actor=self.actor, room_id=room.pk, reporter_ids=[self.world.things["reporter", self.place]]
        )
        let_in = RoomPass.objects.get(room=room)
        token = links.secret(links.ROOM, let_in.seed)
        rooms.accept_terms(token=token)
        photo = SimpleUploadedFile("foto.jpg", photo_bytes(), "image/jpeg")
        file = rooms.add_room_file(
            actor=self.actor, room_id=room.pk, upload=photo, caption="Kebun", is_looked_at=True
        )
        for kind, key in (
            ("room", room.pk),
            ("pass", let_in.pk),
            ("room_token", token),
            ("room_file", file.pk),
        ):
            self.note(kind, key)


def photo_bytes() -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (320, 200), "#3c9440").save(out, "JPEG")
    return out.getvalue()
