"""The newsroom of its own tests, for the editing room."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    upload,
    words,
)

from kentongan.apps.editing.models import Likeness
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.gathering import seek_alike
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.submission import submit_story

NEIGHBOUR = "rutan-serang"


@pytest.fixture
def point() -> Callable[..., Pointed]:
    """Words of the body of the first version, unless said otherwise."""

    def at(excerpt: str = "tiga petugas pembinaan", **more: object) -> Pointed:
        return Pointed(**{"version": 1, "part": "body", "excerpt": excerpt} | more)

    return at


@pytest.fixture
def told_twice(in_review: Callable, filed: Callable, newsroom: dict, words: Content):  # noqa: F811
    """One event told by two offices, both in review, and the proposal that says so."""

    def told() -> tuple[Story, Story, Likeness]:
        first = in_review()
        other = replace(words, headline="Panen 40 Kilogram Kangkung Bersama Rutan Serang dan Lapas Cilegon")
        second = filed(by="region_editor", unit=NEIGHBOUR, headline=other.headline)
        submit_story(actor=newsroom["region_editor"], story_id=second.pk, version=1)
        seek_alike(story_id=second.pk)
        return first, second, Likeness.objects.get()

    return told
