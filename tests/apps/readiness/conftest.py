"""A drill, and a case whose alert has ended."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.crisis.services.standdown import stand_down
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.readiness.models import Drill, Review
from kentongan.apps.readiness.services.drills import start_drill
from kentongan.apps.readiness.services.reviews import open_review

EVENING = datetime(2026, 10, 12, 13, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def evening() -> Iterator[time_machine.Traveller]:
    """The time of these tests; moved on by `evening.shift`."""
    with time_machine.travel(EVENING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def drill(actors: dict, units: dict) -> Drill:
    """A fire that is only practised."""
    unit = units["lapas-cilegon"]
    return start_drill(actor=actors["unit_head"], unit_id=unit.pk, scenario="kebakaran-dapur")


@pytest.fixture
def opened(actors: dict, units: dict) -> Callable[..., Case]:
    """Opens a real case: `opened(type="K03")`."""

    def opening(**changes: object) -> Case:
        words = {
            "type": "K03",
            "place": "Dapur",
            "title": "Kebakaran di dapur",
            "detected_at": timezone.now() - timedelta(minutes=2),
            "facts": [FactWords(slot="what", text="Api terlihat di dapur", source="Petugas jaga")],
        }
        return open_case(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk, **words | changes)

    return opening


@pytest.fixture
def ended(opened, actors: dict) -> Callable[..., Case]:
    """A case of which everything was done and whose alert ended."""

    def end(**changes: object) -> Case:
        case = opened(**changes)
        for task in Task.objects.filter(case=case):
            finish_task(actor=actors["central_lead"], case_id=case.pk, task_id=task.pk)
        return stand_down(
            actor=actors["central_lead"], case_id=case.pk, reason="Api padam, semua orang selamat."
        )

    return end


@pytest.fixture
def review(ended, actors: dict) -> Review:
    return open_review(actor=actors["unit_head"], case_id=ended().pk)
