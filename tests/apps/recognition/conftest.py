"""A late day of the year, and units that worked."""

from collections.abc import Iterator

import pytest
import time_machine
from tests.apps.recognition.making import TODAY, days, publish


@pytest.fixture(autouse=True)
def late_in_the_year() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(TODAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def worked(units: dict, people: dict) -> dict:
    """Stories: twelve days at Cilegon, six at Serang, three at Nunukan."""
    author = people["contributor"]
    return {
        key: publish(units[key], author, days(count))
        for key, count in (("lapas-cilegon", 12), ("rutan-serang", 6), ("lapas-nunukan", 3))
    }
