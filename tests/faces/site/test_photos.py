"""Photos for whoever may see them."""

from io import BytesIO

import pytest
from PIL import Image

from kentongan.apps.newsroom.enums import StoryStatus

pytestmark = pytest.mark.django_db

SIZES = {
    "kecil.webp": ("WEBP", 480),
    "sedang.webp": ("WEBP", 600),
    "penuh.jpg": ("JPEG", 600),
    "kecil.avif": ("AVIF", 480),
    "sedang.avif": ("AVIF", 600),
    "kartu.webp": ("WEBP", 480),
}


def _status(client, address: str) -> int:
    """Fetches to the end, as a browser does, so that the file is closed."""
    answer = client.get(address)
    b"".join(answer)
    return answer.status_code


@pytest.mark.parametrize("size", SIZES)
def test_public_photo_is_a_picture_that_caches_may_keep_for_minutes(client, make_story, size):
    photo = make_story(pictured=1).pictures.get()
    answer = client.get(f"/foto/{photo.pk}/{size}")
    picture = Image.open(BytesIO(answer.getvalue()))
    assert (picture.format, picture.width) == SIZES[size]
    assert answer.headers["Cache-Control"] == "public, max-age=600"
    assert "Set-Cookie" not in answer.headers and "Vary" not in answer.headers
    assert answer.headers["Content-Type"] == f"image/{picture.format.lower()}"
    assert int(answer.headers["Content-Length"]) > 100


@pytest.mark.parametrize("who", ["contributor", "unit_head", "region_editor", "central_lead", "auditor"])
def test_photo_of_a_draft_is_seen_by_its_readers_and_kept_by_nobody(client, make_story, people, who):
    photo = make_story(status=StoryStatus.DRAFT, pictured=1).pictures.get()
    client.force_login(people[who])
    answer = client.get(f"/foto/{photo.pk}/kecil.webp")
    assert answer.status_code == 200 and answer.getvalue()
    assert "no-store" in answer.headers["Cache-Control"] and "private" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("who", ["other_contributor", "other_region_editor", "ppid", "admin", None])
@pytest.mark.parametrize("status", [StoryStatus.DRAFT, StoryStatus.UNPUBLISHED])
def test_photo_of_a_hidden_story_is_not_found_by_others(client, make_story, people, who, status):
    photo = make_story(status=status, pictured=1).pictures.get()
    if who:
        client.force_login(people[who])
    assert _status(client, f"/foto/{photo.pk}/kecil.webp") == 404


def test_photo_that_stands_in_no_public_version_is_hidden(client, make_story):
    story = make_story(pictured=2)
    first, second = story.pictures.order_by("pk")
    story.public.photos = story.public.photos[:1]
    story.public.save()
    assert _status(client, f"/foto/{first.pk}/kecil.webp") == 200
    assert _status(client, f"/foto/{second.pk}/kecil.webp") == 404


def test_withdrawn_story_gives_no_photo_to_the_public(client, make_story, people):
    photo = make_story(status=StoryStatus.WITHDRAWN, pictured=1).pictures.get()
    assert _status(client, f"/foto/{photo.pk}/kecil.webp") == 404
    client.force_login(people["unit_head"])
    answer = client.get(f"/foto/{photo.pk}/kecil.webp")
    assert answer.getvalue() and "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["1/raksasa.webp", "1/kecil.jpg", "1/../../secret-key", "999/kecil.webp"])
def test_other_sizes_and_numbers_are_not_found(client, make_story, path):
    make_story(pictured=1)
    assert _status(client, f"/foto/{path}") == 404


def test_photo_whose_file_is_lost_is_not_found(client, make_story):
    photo = make_story(pictured=1).pictures.get()
    photo.small.storage.delete(photo.small.name)
    assert _status(client, f"/foto/{photo.pk}/kecil.webp") == 404
