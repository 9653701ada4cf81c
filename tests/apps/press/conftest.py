"""Reporters, questions and lines of the small nation."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.press.models import Enquiry, Guest, Line, PressEvent, Reporter, Room
from kentongan.apps.press.queries import links
from kentongan.apps.press.services import enquiries, events, lines, reporters, rooms
from kentongan.apps.stakeholders.models import Outlet


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def outlet(db: None) -> Outlet:
    return Outlet.objects.create(
        domain="warta.test", name="Warta Contoh", city="Serang", province="Banten", tier=2
    )


@pytest.fixture
def consent() -> reporters.Consent:
    return reporters.Consent(how="spoken", at=timezone.now() - timedelta(days=1), text="siaran pers")


@pytest.fixture
def reporter(units, actors, outlet, consent) -> Callable[..., Reporter]:
    """Adds a reporter kept by the region of Banten; agreed and verified unless told otherwise."""

    def add(name: str = "Rina", *, unit: str = "kanwil-banten", agreed: bool = True, **more) -> Reporter:
        words = {
            "name": f"{name} Contoh",
            "outlet_id": outlet.pk,
            "email": f"{name.lower()}@warta.test",
            "phone": "0812 0000",
            "notes": "suka data",
        }
        verified = more.pop("is_verified", True)
        return reporters.add_reporter(
            actor=actors["central_editor"],
            unit_id=units[unit].pk,
            words=reporters.ReporterWords(**words | more),
            consent=consent if agreed else None,
            is_verified=verified,
        )

    return add


@pytest.fixture
def enquiry(units, actors) -> Callable[..., Enquiry]:
    """Notes a question for Lapas Cilegon, due in two hours."""

    def take(by: str = "contributor", unit: str = "lapas-cilegon", **more) -> Enquiry:
        words = {
            "who": "Seorang Contoh",
            "outlet_name": "Media Lain",
            "questions": "Berapa jumlah penghuni hari ini?",
            "deadline": timezone.now() + timedelta(hours=2),
            "asked_by": "phone",
        }
        return enquiries.take_enquiry(
            actor=actors[by], unit_id=units[unit].pk, words=enquiries.EnquiryWords(**words | more)
        )

    return take


@pytest.fixture
def line_words() -> Callable[..., lines.LineWords]:
    def words(**more) -> lines.LineWords:
        given = {
            "question": "Berapa jumlah penghuni?",
            "words": "Penghuni hari ini 812 orang menurut apel pagi.",
            "facts": "Apel pagi pukul 07.00: 812 orang.",
            "source": "Laporan harian regu jaga",
            "valid_until": timezone.now() + timedelta(days=7),
        }
        return lines.LineWords(**given | more)

    return words


@pytest.fixture
def line(units, actors, line_words) -> Callable[..., Line]:
    """A line of the coordinator at Lapas Cilegon, approved by the head."""

    def take(
        *, by: str = "unit_coord", approver: str = "unit_head", unit: str = "lapas-cilegon", **more
    ) -> Line:
        made = lines.draft_line(actor=actors[by], unit_id=units[unit].pk, words=line_words(**more))
        if approver:
            lines.approve_line(actor=actors[approver], line_id=made.pk, version=1)
        return Line.objects.get(pk=made.pk)

    return take


@pytest.fixture
def event(units, actors) -> Callable[..., PressEvent]:
    def plan(**more) -> PressEvent:
        given = {
            "title": "Panen Raya",
            "place": "Kebun Lapas",
            "starts_at": timezone.now() + timedelta(days=3),
            "ends_at": timezone.now() + timedelta(days=3, hours=2),
            "contact": "Humas",
            "rules": "Satu kamera; kartu pers.",
        }
        words = events.EventWords(**given | more)
        return events.plan_event(
            actor=actors["region_editor"], unit_id=units["lapas-cilegon"].pk, words=words
        )

    return plan


@pytest.fixture
def room(units, actors) -> Callable[..., Room]:
    def opened(**more) -> Room:
        given = {
            "title": "Naskah awal",
            "terms": "Tidak menyiarkan.",
            "words": "Kalimat rahasia tentang panen.",
            "embargo_until": timezone.now() + timedelta(days=1),
        }
        words = rooms.RoomWords(**given | more)
        return rooms.open_room(actor=actors["region_editor"], unit_id=units["lapas-cilegon"].pk, words=words)

    return opened


@pytest.fixture
def account(units) -> ChannelAccount:
    return ChannelAccount.objects.create(unit=units["kanwil-banten"], channel="email", label="Pers Banten")


def token(guest: Guest) -> str:
    """The secret in the guest's mail."""
    return links.secret(links.GUEST, guest.seed)
