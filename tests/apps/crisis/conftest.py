"""A small nation, a fixed night, and cases opened through the service."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.cases import open_case

# 00.30 WIB on a Sunday: the clocks of a crisis know no office hours.
NIGHT = datetime(2026, 10, 10, 17, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def night() -> Iterator[time_machine.Traveller]:
    """The time of these tests; moved on by `night.shift` and `night.move_to`."""
    with time_machine.travel(NIGHT, tick=False) as traveller:
        yield traveller


@pytest.fixture
def opened(actors: dict, units: dict) -> Callable[..., Case]:
    """Opens a case: `opened(by="unit_coord", unit="lapas-cilegon", **changes)`."""

    def opening(by: str = "unit_coord", unit: str = "lapas-cilegon", **changes: object) -> Case:
        words = {
            "type": "K03",
            "place": "Dapur",
            "title": "Kebakaran di dapur",
            "detected_at": timezone.now() - timedelta(minutes=2),
        }
        return open_case(actor=actors[by], unit_id=units[unit].pk, **words | changes)

    return opening
