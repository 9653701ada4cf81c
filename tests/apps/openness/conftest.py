"""Requests made through the services, on a day of the real calendar."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.openness.enums import Way
from kentongan.apps.openness.gate import Notice
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.intake import Person, Wish, receive_request, take_request
from kentongan.apps.openness.services.links import token_of

NOW = datetime(2026, 11, 9, 3, 0, tzinfo=UTC)
PERSON = Person(
    kind="person",
    name="Pemohon Contoh Rahasia",
    id_kind="ktp",
    id_tail="4321",
    email="pemohon@contoh.test",
    phone="0812-0000-0000",
    address="Jalan Contoh 1",
    occupation="Peneliti",
)
WISH = Wish(asked="Jumlah kunjungan tahun 2025 per bulan", purpose="Penelitian skripsi")
REFUSAL = Notice(
    resolution="refused",
    words="Denah pengamanan tidak dapat kami berikan.",
    grounds=["a", "c"],
    reason="Denah memuat letak kunci dan jalur jaga; membukanya membahayakan petugas dan warga binaan.",
    test="UK-1/2026 tanggal 3 Maret 2026",
    has_weighed_part=True,
)
GRANT = Notice(resolution="granted", words="Berikut jumlah kunjungan per bulan.")


@pytest.fixture
def monday():
    """Monday, 9 November 2026, 10.00 WIB."""
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def asked(units, people, monday) -> Callable[..., Request]:
    """A request by web to an office."""

    def make(office: str = "lapas-cilegon", *, person: Person = PERSON, wish: Wish = WISH, **more) -> Request:
        return receive_request(unit_id=units[office].pk, wish=wish, person=person, key=uuid.uuid4(), **more)

    return make


@pytest.fixture
def taken(units, actors, monday) -> Callable[..., Request]:
    """A request that an officer wrote down."""

    def make(by: str = "ppid", office: str = "lapas-cilegon", at: datetime | None = None, **more) -> Request:
        return take_request(
            actor=actors[by],
            unit_id=units[office].pk,
            wish=WISH,
            person=PERSON,
            way=Way.COUNTER,
            received_at=at or timezone.now(),
            **more,
        )

    return make


@pytest.fixture
def refused(asked, actors) -> Request:
    """A request that the officer refused."""
    request = asked()
    answer_request(actor=actors["ppid"], request_id=request.pk, notice=REFUSAL)
    request.refresh_from_db()
    return request


@pytest.fixture
def token() -> Callable[[Request], str]:
    return token_of
