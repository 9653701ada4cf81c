"""An event that is over, with people who were there and people who were not."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.academy.enums import EventState, EventType, Mode
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.enums import Way
from kentongan.apps.attendance.models import Presence
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.models import User

TITLE = "Penguatan Kehumasan Wilayah"


def gather(
    unit: Unit,
    made_by: User,
    *,
    present: int = 3,
    absent: int = 1,
    sessions: int = 2,
    of: Unit | None = None,
    title: str = TITLE,
    competences: tuple[str, ...] = (),
    days_ago: int = 2,
) -> Event:
    """An event of `unit`, `days_ago`, ended; people of `of` with addresses, the first `present` in every session."""
    began = timezone.now() - timedelta(days=days_ago)
    event = Event.objects.create(
        unit=unit,
        type=EventType.TRAINING,
        mode=Mode.ONSITE,
        title=title,
        starts_at=began,
        ends_at=began + timedelta(hours=6),
        state=EventState.ENDED,
        ended_at=began + timedelta(hours=6),
        made_by=made_by,
        competences=list(competences),
    )
    held = [_session(event, number) for number in range(sessions)]
    people = Participant.objects.bulk_create(
        Participant(
            event=event,
            unit=of or unit,
            name=f"Peserta {number + 1:03d} Contoh",
            position="Staf humas",
            email=f"peserta{number + 1}.{event.pk}@contoh.test",
        )
        for number in range(present + absent)
    )
    Presence.objects.bulk_create(
        Presence(participant=one, session=session, mode=Mode.ONSITE, way=Way.LIST, at=session.starts_at)
        for one in people[:present]
        for session in held
    )
    return event


def _session(event: Event, number: int) -> Session:
    begins = event.starts_at + timedelta(hours=2 * number)
    return Session.objects.create(
        event=event, title=f"Sesi {number + 1}", starts_at=begins, ends_at=begins + timedelta(hours=2)
    )
