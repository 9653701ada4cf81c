"""Officers who want slips, stories that wait for them, and answers as a page sends them."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    filed,
    in_review,
    newsroom,
    own_media,
    words,
)

from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.queries.seen import seen_of
from kentongan.apps.slips.queries.slips import slip_behind
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.apps.slips.services.deciding import SlipAnswer
from kentongan.apps.slips.services.links import token_of

PIN, WRONG = "284915", "135790"


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def wants(newsroom: dict) -> Callable[..., SlipChoice]:  # noqa: F811
    """Turns slips on for an officer: `wants("unit_coord", with_sensitive=True)`."""

    def choose(name: str, **more: object) -> SlipChoice:
        return choose_slips(actor=newsroom[name], is_on=True, pin=PIN, pin_again=PIN, **more)

    return choose


@pytest.fixture
def slip(wants: Callable, in_review: Callable) -> Slip:  # noqa: F811
    """The coordinator's slip of a story that was just handed in."""
    wants("unit_coord")
    return Slip.objects.get(story=in_review())


@pytest.fixture
def with_photos(filed: Callable, newsroom: dict) -> Callable[..., Story]:  # noqa: F811
    """Files a story with so many photos, looked at or not, and hands it in."""

    def hand_in(count: int, *, looked_at: bool = True, seed: int = 1, **changes: object) -> Story:
        story, actor = filed(**changes), newsroom["contributor"]
        photos = [add_photo(actor=actor, story_id=story.pk, upload=scene(seed + n)) for n in range(count)]
        lines = tuple(
            PhotoLine(
                photo=photo.pk, caption="Panen kangkung.", credit="Humas Lapas Cilegon", alt="Kebun hijau"
            )
            for photo in photos
        )
        words = content_of(story, story.current)  # noqa: F811
        content = type(words)(**{name: getattr(words, name) for name in words.__slots__} | {"photos": lines})
        if not count:
            return submit_story(actor=actor, story_id=story.pk, version=1)
        version = save_story(actor=actor, story_id=story.pk, based_on=1, content=content)
        if looked_at:
            Photo.objects.filter(story=story).update(looked_at=timezone.now(), is_drawn=True)
        return submit_story(actor=actor, story_id=story.pk, version=version.number)

    return hand_in


def scene(seed: int, width: int = 1200, height: int = 800) -> SimpleUploadedFile:
    """A picture with as much detail as a photo has: noise upon noise, from coarse to fine."""
    random, out = Random(seed), BytesIO()
    image = Image.new("RGB", (width, height))
    for cells in (4, 16, 64):
        noise = Image.frombytes("RGB", (cells, cells), random.randbytes(3 * cells * cells))
        image = Image.blend(image, noise.resize(image.size, Image.Resampling.BICUBIC), 0.5)
    image.save(out, "JPEG", quality=90)
    return SimpleUploadedFile("IMG_0001.jpg", out.getvalue(), "image/jpeg")


def answer_to(slip: Slip, *, approve: bool = True, pin: str = PIN, **more: object) -> SlipAnswer:
    """What comes back from the page as it stands now."""
    given = {"seen": seen_of(slip_behind(token_of(slip))).fingerprint}
    if not approve:
        given |= {"reason": "facts", "note": "Lengkapi jamnya."}
    return SlipAnswer(approve=approve, pin=pin, **given | more)
