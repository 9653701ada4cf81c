"""A newsroom with its topics and routes, and nothing left in the media folder."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine

from kentongan.apps.newsroom.services.profile import load_profile


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def newsroom(units) -> None:
    load_profile()


@pytest.fixture
def cilegon(units):
    return units["lapas-cilegon"]


@pytest.fixture
def clock() -> Iterator[date]:
    """A Monday morning in a year whose holidays are known; gives the day of the article, four days before."""
    with time_machine.travel("2026-11-23T03:00:00Z", tick=True):
        yield date(2026, 11, 19)
