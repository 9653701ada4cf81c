"""Programs that hold keys of the small nation's officers, and a few public stories."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.units.services.tokens import create_api_token

MORNING = datetime(2026, 10, 1, 2, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fresh_counts(db) -> None:
    """Limits are counted in the cache: each test begins at nothing."""
    cache.clear()


@pytest.fixture
def program(actors) -> Callable[[str], Client]:
    """A client with a key of somebody of POSTS; "" for one without."""

    def holding(name: str) -> Client:
        if not name:
            return Client(enforce_csrf_checks=True)
        _, secret = create_api_token(actor=actors[name], label="uji")
        return Client(enforce_csrf_checks=True, headers={"Authorization": f"Bearer {secret}"})

    return holding


@pytest.fixture
def stories(units, people) -> Callable[..., list[Story]]:
    """Public stories as publication leaves them, an hour apart, the last one the newest."""
    load_profile()

    def out(count: int, unit: str = "lapas-cilegon", status: str = "published") -> list[Story]:
        made = []
        for number in range(count):
            at = MORNING + timedelta(hours=Story.objects.count())
            story = Story.objects.create(
                unit=units[unit], status=status, filed_by=people["contributor"], headline=f"Berita {number} {unit}",
                summary="Ringkasan.", slug=f"berita-{number}", published_at=at, changed_at=at, public_version=1,
            )  # fmt: skip
            version = StoryVersion.objects.create(
                story=story,
                number=1,
                author=people["contributor"],
                headline=story.headline,
                body="Cilegon, INFO_PAS – Isi.",
            )
            Story.objects.filter(pk=story.pk).update(current=version, public=version)
            made.append(story)
        return made

    return out
