"""A briefing of today with two sessions, two invited offices and three named people."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.services.scanning import Scan


@pytest.fixture
def event(units, people) -> Event:
    """Held by the region of Banten, under way: the first session began ten minutes ago."""
    start = timezone.now() - timedelta(minutes=10)
    event = Event.objects.create(
        unit=units["kanwil-banten"],
        type="briefing",
        mode="hybrid",
        title="Penguatan Kehumasan",
        starts_at=start,
        ends_at=start + timedelta(hours=4),
        state="open",
        made_by=people["region_editor"],
    )
    for number in range(2):
        Session.objects.create(
            event=event,
            title=f"Sesi {number + 1}",
            starts_at=start + timedelta(hours=2 * number),
            ends_at=start + timedelta(hours=2 * number + 2),
        )
    for key in ("lapas-cilegon", "rutan-serang"):
        Invitation.objects.create(event=event, unit=units[key])
    return event


@pytest.fixture
def sessions(event) -> list[Session]:
    return list(event.sessions.all())


@pytest.fixture
def guests(event, units) -> list[Participant]:
    """Two of Cilegon, the first its head, and one of Serang."""
    rows = (
        ("Budi Contoh", "lapas-cilegon", True),
        ("Sari Peraga", "lapas-cilegon", False),
        ("Rina Contoh", "rutan-serang", False),
    )
    return [
        Participant.objects.create(
            event=event, unit=units[key], name=name, is_head=is_head, mode="onsite", place="confirmed"
        )
        for name, key, is_head in rows
    ]


@pytest.fixture
def scan(sessions) -> Callable[..., Scan]:
    """A scan in the first session, a minute ago unless told otherwise."""

    def make(*, at: datetime | None = None, session: int = 0, **words) -> Scan:
        return Scan(
            key=words.pop("key", None) or uuid4(),
            session_id=sessions[session].pk,
            at=at or timezone.now() - timedelta(minutes=1),
            **words,
        )

    return make
