"""Acting in the past: while it lasts, the house's clock shows another moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.utils import timezone


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Everything that asks Django for the time is told `moment`: the demo's year is lived through real services."""
    with patch.object(timezone, "now", lambda: moment):
        yield
