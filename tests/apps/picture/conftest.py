"""Stories of the small nation, laid as rows: what is counted here is not how they came to be."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kentongan.apps.newsroom.models import Story

OCTOBER = datetime(2026, 10, 9, 3, 0, tzinfo=UTC)


@pytest.fixture
def story(units, people) -> Callable[..., Story]:
    """A published story: `story("lapas-cilegon", at, hours=6)`."""

    def lay(unit: str = "lapas-cilegon", at: datetime = OCTOBER, *, hours: float = 6, **more) -> Story:
        words = {
            "status": "published",
            "public_version": 1,
            "slug": "panen",
            "headline": f"Panen di {units[unit].city}",
            "filed_by": people["contributor"],
            "submitted_at": at - timedelta(hours=hours),
            "published_at": at,
            "changed_at": at,
        }
        return Story.objects.create(unit=units[unit], **words | more)

    return lay
