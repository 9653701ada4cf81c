"""Events of the demo nation: a year's plan, one clinic that is over, one briefing to come; everything is invented."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from kentongan.apps.academy.models import Event
from kentongan.apps.academy.queries.scopes import Scope
from kentongan.apps.academy.services import (
    covering,
    events,
    following,
    inviting,
    materials,
    participants,
    planning,
    programme,
)
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_ZONE = ZoneInfo("Asia/Jakarta")
_PLAN = (
    ("Pelatihan kontributor humas", "meningkatkan mutu berita satuan"),
    ("Asistensi standar publikasi berita", "memperkuat penerapan standar berita di semua satuan"),
    ("Temu media akhir tahun", "mempererat hubungan dengan media setempat"),
)


def furnish() -> None:
    """Fills the desk of events of the demo's home region; nothing where events stand already."""
    home = Unit.objects.select_related("parent").filter(key=HOME).first()
    users = User.objects.in_bulk([f"{name}@peraga.test" for name in ("redaktur.kanwil", "koordinator", "ketua.humas")],
                                 field_name="email")  # fmt: skip
    if Event.objects.exists() or home is None or len(users) < 3:
        return
    planning.load_competences()
    editor, coordinator, lead = (
        actor_of(users[f"{name}@peraga.test"]) for name in ("redaktur.kanwil", "koordinator", "ketua.humas")
    )
    now = timezone.now()
    lines = [
        planning.add_plan_line(
            actor=editor, unit_id=home.parent_id, year=timezone.localdate().year, title=title, goal=goal
        )
        for title, goal in _PLAN
    ]
    with as_of(now - timedelta(days=20)):
        clinic = _clinic(editor, home, lines[1].pk)
        _send(coordinator, clinic, home)
    with as_of(now - timedelta(days=9)):
        _afterwards(editor, coordinator, clinic, home)
    _briefing(lead, home)


def _clinic(editor: Actor, home: Unit, plan_id: int) -> Event:
    """The region's clinic, ten days ago."""
    start = _morning(10)
    words = events.EventWords(
        title="Asistensi Standar Publikasi Berita",
        type="clinic",
        mode="hybrid",
        starts_at=start,
        ends_at=start + timedelta(hours=4),
        venue=f"Aula {home.parent.name}",
        link="https://rapat.peraga.test/asistensi",
        theme="Sinergi Merajut Citra yang Berdampak",
        hashtag="HumasBergerakBersama",
        quota=40,
        seats_per_unit=2,
        plan_id=plan_id,
        competences=("penulisan-berita", "foto-jurnalistik"),
    )
    event = events.plan_event(actor=editor, unit_id=home.parent_id, words=words)
    said = {"actor": editor, "event_id": event.pk}
    speaker = programme.add_speaker(
        **said,
        words=programme.SpeakerWords(
            name="Sekar Peraga",
            title="Kepala Bagian Humas dan Protokol",
            topic="Standar pengolahan dan publikasi berita",
            key_points="Periksa fakta sebelum menulis\nSebut langkah berikutnya di setiap berita",
        ),
    )
    quote = programme.add_quote(
        **said,
        speaker_id=speaker.pk,
        text="Berita yang benar dan cepat membuat masyarakat percaya kepada kita.",
    )
    programme.clear_quote(**said, quote_id=quote.pk, cleared=True)
    link = materials.MaterialWords(
        title="Modul penulisan berita satuan",
        about="Contoh dan latihan",
        link="https://bahan.peraga.test/modul",
    )
    module = materials.add_material(actor=editor, unit_id=home.parent_id, words=link)
    materials.use_material(**said, material_id=module.pk)
    events.open_event(**said)
    inviting.invite_units(**said, scope=Scope())
    return event


def _send(coordinator: Actor, event: Event, home: Unit) -> None:
    """The home office sends two."""
    for name, position, mode in (
        ("Wahyu Contoh", "Kepala Subbagian Tata Usaha", "onsite"),
        ("Rina Peraga", "Kontributor", "virtual"),
    ):
        words = participants.PersonWords(name=name, position=position, mode=mode)
        person = participants.nominate(actor=coordinator, event_id=event.pk, unit_id=home.pk, words=words)
        participants.answer(actor=coordinator, event_id=event.pk, participant_id=person.pk, comes=True)


def _afterwards(editor: Actor, coordinator: Actor, event: Event, home: Unit) -> None:
    """The day after: closed, a follow-up asked and given, a story begun."""
    said = {"event_id": event.pk}
    events.end_event(actor=editor, **said)
    due = timezone.localdate() + timedelta(days=14)
    following.ask_follow_up(
        actor=editor, **said, task="Bagikan isi asistensi kepada rekan di satuan", due_on=due
    )
    given = following.FollowWords(
        plan="Sesi berbagi untuk sebelas rekan",
        responsible="Wahyu Contoh",
        cascade_on=timezone.localdate() + timedelta(days=4),
        evidence="Materi dibahas seusai apel; daftar hadir memuat sebelas nama.",
    )
    following.give_follow_up(actor=coordinator, **said, unit_id=home.pk, words=given)
    covering.cover_event(actor=coordinator, **said, unit_id=home.pk)


def _briefing(lead: Actor, home: Unit) -> None:
    """The centre's briefing for all lapas of the nation, in nine days."""
    start = _morning(-9)
    words = events.EventWords(
        title="Penguatan Kehumasan Pemasyarakatan",
        type="briefing",
        mode="virtual",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        link="https://rapat.peraga.test/penguatan",
        hashtag="HumasBergerakBersama",
        competences=("komunikasi-krisis",),
    )
    event = events.plan_event(actor=lead, unit_id=home.parent.parent_id, words=words)
    events.open_event(actor=lead, event_id=event.pk)
    inviting.invite_units(actor=lead, event_id=event.pk, scope=Scope(types=("lapas",)))


def _morning(days_ago: int) -> datetime:
    """Nine in the morning, so many days ago."""
    day = datetime.now(_ZONE).date() - timedelta(days=days_ago)
    return datetime.combine(day, time(9), _ZONE)
