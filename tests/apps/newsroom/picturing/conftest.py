"""A story with a portrait in it, and a model that sees what it is told to see."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    filed,
    newsroom,
    own_media,
    words,
)
from tests.apps.newsroom.picturing.portraits import FACE, portrait, uploaded
from tests.house.people import appoint

from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.picturing import proposing
from kentongan.apps.newsroom.services.picturing.drawing import draw_photo
from kentongan.apps.newsroom.services.picturing.proposing import finish_photo
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.units.queries.actors import actor_of
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role


@pytest.fixture
def seen(monkeypatch) -> Callable[..., None]:
    """`seen(FACE)`: what the model finds in every photo from now on; `seen(None)`: there is no model."""

    def find(*boxes: Box | None) -> None:
        found = None if boxes == (None,) else list(boxes)
        monkeypatch.setattr(proposing, "propose_faces", lambda picture: found)

    find(FACE)
    return find


@pytest.fixture
def pictured(filed: Callable, newsroom: dict, words: object, seen: Callable) -> Callable[..., Photo]:  # noqa: F811
    """A photo in the newest version of a draft: `pictured(unit="lapas-cilegon", by="contributor")`."""

    def make(
        by: str = "contributor", unit: str = "lapas-cilegon", *, seed: int = 1, finish: bool = True
    ) -> Photo:
        story = filed(by, unit)
        photo = add_photo(actor=newsroom[by], story_id=story.pk, upload=uploaded(portrait(seed)))
        line = PhotoLine(photo=photo.pk, caption="Panen kangkung", credit="Humas", alt="Kebun sayur")
        save_story(actor=newsroom[by], story_id=story.pk, based_on=1, content=replace(words, photos=(line,)))
        if finish:
            finish_photo(photo_id=photo.pk)
        return Photo.objects.get(pk=photo.pk)

    return make


@pytest.fixture
def redrawn() -> Callable[[Photo], Photo]:
    """The photo as it stands once the worker has drawn it."""

    def draw(photo: Photo) -> Photo:
        draw_photo(photo_id=photo.pk)
        return Photo.objects.get(pk=photo.pk)

    return draw


@pytest.fixture
def children(units: dict, newsroom: dict) -> dict:  # noqa: F811
    """The newsroom with an author and a head in the unit for children."""
    for name, role in (("child_author", Role.CONTRIBUTOR), ("child_head", Role.UNIT_HEAD)):
        user = User.objects.create_user(f"{name}@contoh.test", "x", name=f"{name} Contoh")
        appoint(user, units["lpka-tenggarong"], role)
        newsroom[name] = actor_of(user)
    return newsroom
