"""The press desk of the demo: invented reporters, questions, lines, an invitation."""

from datetime import datetime, timedelta

from django.utils import timezone

from kentongan.apps.press.models import Enquiry, Guest, PressEvent, Reporter
from kentongan.apps.press.queries import links
from kentongan.apps.press.services import enquiries, events, guests, interviews, lines, reporters
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_REPORTERS = (
    ("Laras Peraga", "hukum", True),
    ("Bima Contoh", "daerah", True),
    ("Sinta Peraga", "pendidikan", True),
    ("Galih Contoh", "kriminal", False),
)
_ASKED = (
    (
        9,
        95,
        "Berapa warga binaan yang mengikuti pelatihan memanen kangkung?",
        "Dua puluh orang, menurut daftar hadir.",
    ),
    (
        6,
        40,
        "Kapan jam kunjungan keluarga pada hari libur?",
        "Pukul 08.30 sampai 11.30, dengan pendaftaran daring.",
    ),
    (
        3,
        200,
        "Apakah dapur lapas sudah memakai hasil kebun sendiri?",
        "Sudah, tiga kali sepekan sejak awal bulan.",
    ),
)


def furnish() -> None:
    """Lets the press desk of one unit live through ten days; does nothing where it already has."""
    if Reporter.objects.exists() or not Unit.objects.filter(key=HOME).exists():
        return
    unit, outlets = Unit.objects.get(key=HOME), list(Outlet.objects.filter(tier__gte=2).order_by("id")[:4])
    if not outlets:
        return
    _keep_reporters(unit, outlets)
    _draft_lines(unit)
    for number, (days, minutes, question, answer) in enumerate(_ASKED):
        _ask(unit, days, minutes, question, answer, _REPORTERS[number][0])
    _ask_now(unit)
    _invite(unit)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _keep_reporters(unit: Unit, outlets: list[Outlet]) -> None:
    for number, (name, beat, agreed) in enumerate(_REPORTERS):
        consent = reporters.Consent(
            how="card", at=timezone.now() - timedelta(days=30), text="siaran pers dan undangan"
        )
        words = reporters.ReporterWords(
            name=name,
            outlet_id=outlets[number % len(outlets)].pk,
            beat=beat,
            email=f"wartawan{number + 1}@pers.peraga.test",
        )
        reporters.add_reporter(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            words=words,
            consent=consent if agreed else None,
            is_verified=agreed,
        )


def _draft_lines(unit: Unit) -> None:
    for question, words, days in (
        ("Berapa jumlah penghuni hari ini?", "Penghuni hari ini 812 orang menurut apel pagi.", 2),
        (
            "Bagaimana keluarga mendaftar kunjungan?",
            "Kunjungan didaftarkan gratis lewat loket atau daring.",
            60,
        ),
    ):
        made = lines.draft_line(
            actor=_actor("koordinator"),
            unit_id=unit.pk,
            words=lines.LineWords(
                question=question,
                words=words,
                facts="Laporan apel dan papan pengumuman layanan.",
                source="Laporan harian peraga",
                valid_until=timezone.now() + timedelta(days=days),
            ),
        )
        if days > 2:
            lines.approve_line(actor=_actor("kepala.kanwil"), line_id=made.pk, version=1)


def _ask(unit: Unit, days: int, minutes: int, question: str, answer: str, who: str) -> None:
    """A question of some days ago, answered after so many minutes, with its interview."""
    asked_at = timezone.now() - timedelta(days=days)
    with as_of(asked_at):
        made = _take(unit, who, question, asked_at + timedelta(hours=3))
    with as_of(asked_at + timedelta(minutes=minutes)):
        enquiries.answer_enquiry(
            actor=_actor("koordinator"), enquiry_id=made.pk, answer=answer, spoken_by=f"Kepala {unit.name}"
        )
        said = interviews.InterviewWords(
            who=who,
            held_at=asked_at + timedelta(minutes=minutes),
            speaker=f"Kepala {unit.name}",
            questions=question,
            answers=answer,
            promise="mengirim foto kegiatan" if days == 3 else "",
            enquiry_id=made.pk,
        )
        interviews.log_interview(actor=_actor("koordinator"), unit_id=unit.pk, words=said)


def _ask_now(unit: Unit) -> None:
    question = "Apakah jadwal kunjungan berubah pekan depan, dan di mana keluarga dapat memeriksanya?"
    _take(unit, "Laras Peraga", question, timezone.now() + timedelta(hours=2))


def _take(unit: Unit, who: str, question: str, deadline: datetime) -> Enquiry:
    words = enquiries.EnquiryWords(who=who, questions=question, deadline=deadline, asked_by="chat")
    return enquiries.take_enquiry(actor=_actor("kontributor"), unit_id=unit.pk, words=words)


def _invite(unit: Unit) -> None:
    start = timezone.now() + timedelta(days=4)
    event = events.plan_event(
        actor=_actor("koordinator"),
        unit_id=unit.pk,
        words=events.EventWords(
            title="Panen raya kebun peraga",
            place=f"Kebun {unit.name}",
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            quota=2,
            rules="Satu kamera per media. Kartu pers wajib. Ponsel dititipkan di pintu.",
            contact="Humas peraga",
        ),
    )
    keys = list(Reporter.objects.filter(consent_at__isnull=False).values_list("pk", flat=True))
    guests.invite_reporters(actor=_actor("koordinator"), event_id=event.pk, reporter_ids=keys)
    _reply(event)


def _reply(event: PressEvent) -> None:
    for number, guest in enumerate(Guest.objects.filter(event=event).order_by("pk")):
        rsvp = guests.Rsvp(reply="yes", id_kind="press", id_last4=f"10{number}7", devices="satu kamera")
        guests.answer_invitation(token=links.secret(links.GUEST, guest.seed), rsvp=rsvp)
