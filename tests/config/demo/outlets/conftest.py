"""What the outlet tests share."""

from datetime import timedelta

import pytest


@pytest.fixture
def hour() -> timedelta:
    return timedelta(hours=1)
