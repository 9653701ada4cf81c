"""Events of the small nation."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.queries.scopes import Scope
from kentongan.apps.academy.services import events, inviting, participants


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def event_words() -> Callable[..., events.EventWords]:
    def words(**more) -> events.EventWords:
        # Ten in the morning of Jakarta, whatever the hour of the run: an event of hours ends on its day.
        start = timezone.now().replace(hour=3, minute=0) + timedelta(days=3)
        given = {
            "title": "Asistensi Standar Berita",
            "type": "clinic",
            "mode": "hybrid",
            "starts_at": start,
            "ends_at": start + timedelta(hours=3),
            "venue": "Aula Kanwil",
            "link": "https://rapat.contoh.test/rahasia",
        }
        return events.EventWords(**given | more)

    return words


@pytest.fixture
def event(units, actors, event_words) -> Callable[..., Event]:
    """An open event of Kanwil Banten; `invited` are keys of offices."""

    def plan(
        *, by: str = "region_editor", unit: str = "kanwil-banten", invited=("lapas-cilegon",), **more
    ) -> Event:
        made = events.plan_event(actor=actors[by], unit_id=units[unit].pk, words=event_words(**more))
        events.open_event(actor=actors[by], event_id=made.pk)
        if invited:
            scope = Scope(picked=[units[key].pk for key in invited])
            inviting.invite_units(actor=actors[by], event_id=made.pk, scope=scope)
        return Event.objects.select_related("unit").get(pk=made.pk)

    return plan


@pytest.fixture
def named(units, actors) -> Callable[..., Participant]:
    """Names somebody of Lapas Cilegon without an account."""

    def name(
        event: Event, who: str = "Rina Contoh", *, by: str = "unit_coord", unit: str = "lapas-cilegon", **more
    ):
        words = participants.PersonWords(**{"name": who, "email": "orang@contoh.test"} | more)
        return participants.nominate(actor=actors[by], event_id=event.pk, unit_id=units[unit].pk, words=words)

    return name
