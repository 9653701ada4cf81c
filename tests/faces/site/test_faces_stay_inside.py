"""No way out shows a face that nobody let be seen: every way is tried with every photo that must stay.

A photo is held while nobody looked at it, while a face waits for its word, while it is not drawn as decided, and when
somebody holds it back after publication. A hidden face is in no picture that leaves, a child's never.
"""

import json
import re
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from tests.apps.newsroom.picturing.portraits import FACE, is_knowable, portrait, uploaded

from kentongan.apps.channels.adapters.letter import html_part, plain_part
from kentongan.apps.newsroom.enums import Portrayed, RegionState
from kentongan.apps.newsroom.models import Photo, PhotoRegion, Story
from kentongan.apps.newsroom.queries.addresses import PHOTO_SIZES
from kentongan.apps.newsroom.queries.wire import news_item
from kentongan.apps.newsroom.services.pictures import clean_picture
from kentongan.apps.newsroom.services.picturing.drawing import redraw
from kentongan.core.wire import packing

pytestmark = pytest.mark.django_db
_PHOTO = re.compile(r"/foto/(\d+)/([a-z]+\.[a-z]+)")


def _page(path: str) -> Callable[[Client, Story], str]:
    return lambda client, story: _text(
        client, path.format(story=story.pk, slug=story.slug, unit=story.unit.key)
    )


# Every way by which a picture, or the word where one is, leaves the house.
WAYS: dict[str, Callable[[Client, Story], str]] = {
    "story page": _page("/berita/{story}-{slug}/"),
    "front page": _page("/"),
    "second front page": _page("/?sebelum=9999999999-1"),
    "page of the office": _page("/satuan/{unit}/"),
    "topic": _page("/topik/pembinaan-kemandirian/"),
    "search": _page("/cari/?q=roti"),
    "story as ninjs": _page("/berita/{story}.ninjs.json"),
    "ninjs of the nation": _page("/ninjs.json"),
    "atom": _page("/feed.atom"),
    "rss": _page("/feed.rss"),
    "json feed": _page("/feed.json"),
    "atom of the office": _page("/satuan/{unit}/feed.atom"),
    "news sitemap": _page("/news-sitemap.xml"),
    "api list": _page("/api/v1/stories"),
    "api story": _page("/api/v1/stories/{story}"),
    "wire to the channels": lambda client, story: json.dumps(packing.packed(_item(story))),
    "letter to the press": lambda client, story: html_part(_item(story), "Kabar", "https://contoh.test/"),
    "plain letter to the press": lambda client, story: plain_part(
        _item(story), "Kabar", "https://contoh.test/"
    ),
    "addresses guessed": lambda client, story: " ".join(
        f"/foto/{photo.pk}/{size}" for photo in story.pictures.all() for size in PHOTO_SIZES
    ),
}


def _item(story: Story):
    return news_item(Story.objects.select_related("unit").get(pk=story.pk))


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code in (200, 404, 422), path
    return b"".join(answer).decode()


def taken(client: Client, text: str) -> list[bytes]:
    """All pictures to which a text leads, as a stranger gets them."""
    found = []
    for number, size in sorted(set(_PHOTO.findall(text))):
        answer = client.get(f"/foto/{number}/{size}")
        content = b"".join(answer)
        if answer.status_code == 200:
            found.append(content)
    return found


@pytest.fixture
def shown(make_story) -> Callable[..., Photo]:
    """A photo with a face, of a published story; `state` is what was decided of it."""

    def make(*, unit: str = "lapas-cilegon", **region: object) -> Photo:
        story = make_story(unit=unit, national=True, pictured=1)
        photo = story.pictures.get()
        clean = clean_picture(uploaded(portrait()), 10)
        photo.file.save("wajah.jpg", ContentFile(clean.jpeg, "wajah.jpg"), save=False)
        photo.save()
        words = {"state": RegionState.BLURRED, "portrayed": Portrayed.INMATE} | region
        box = {"left": FACE.left, "top": FACE.top, "width": FACE.width, "height": FACE.height}
        PhotoRegion.objects.create(photo=photo, **box, **words)
        redraw(photo)
        return photo

    return make


@pytest.fixture
def paper(people) -> dict:
    facts = {"state": RegionState.CONSENTED, "reference": "SI-12/2026"}
    return facts | {"decided_by": people["unit_head"], "decided_at": timezone.now()}


HOLDS: dict[str, Callable[[Photo], object]] = {
    "nobody looked": lambda photo: Photo.objects.filter(pk=photo.pk).update(looked_at=None),
    "not drawn as decided": lambda photo: Photo.objects.filter(pk=photo.pk).update(is_drawn=False),
    "a face waits": lambda photo: photo.regions.create(left=0, top=0, width=900, height=900),
}


@pytest.mark.parametrize("why", HOLDS)
@pytest.mark.parametrize("way", WAYS)
def test_held_photo_takes_no_way_out(client, shown, paper, way, why):
    """The face in it may even be seen: as long as the photo is held, no pixel of it leaves."""
    photo = shown(**paper)
    assert taken(client, WAYS["addresses guessed"](client, photo.story))
    HOLDS[why](photo)
    assert taken(client, WAYS[way](client, photo.story)) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("unit", "portrayed"),
    [("lapas-cilegon", Portrayed.INMATE), ("lapas-cilegon", ""), ("lpka-tenggarong", Portrayed.CHILD)],
)
def test_hidden_face_is_in_no_picture_that_leaves(client, shown, way, unit, portrayed):
    photo = shown(unit=unit, portrayed=portrayed)
    for content in taken(client, WAYS[way](client, photo.story)):
        assert not is_knowable(content)


def test_ways_lead_to_pictures_at_all(client, shown, paper):
    """Else the two tests above would prove nothing: with consent, the same ways bring the face."""
    photo = shown(**paper)
    open_ways = {
        way for way, ask in WAYS.items() if any(map(is_knowable, taken(client, ask(client, photo.story))))
    }
    silent = {"second front page", "news sitemap", "api list", "api story", "search", "topic"}
    assert open_ways >= set(WAYS) - silent, set(WAYS) - silent - open_ways


@pytest.mark.parametrize("field", ["sharp", "file", "small", "medium", "small_avif", "medium_avif", "card"])
@pytest.mark.parametrize("root", ["/media/", "/static/", "/", "/foto/"])
def test_no_file_has_an_address_of_its_own(client, shown, field, root):
    photo = shown()
    assert client.get(root + getattr(photo, field).name).status_code == 404


@pytest.mark.parametrize("size", ["tajam.jpg", "tajam.webp", "sharp", "asli.jpg", "..%2ftajam.webp"])
def test_sharp_picture_has_no_public_name(client, shown, size):
    assert client.get(f"/foto/{shown().pk}/{size}").status_code == 404


@pytest.mark.parametrize("who", ["", "other_contributor", "other_region_editor", "auditor", "ppid", "admin"])
def test_sharp_picture_is_given_to_those_who_mark_and_nobody_else(client, shown, people, who):
    photo = shown()
    if who:
        client.force_login(people[who])
    answer = client.get(f"/meja/foto/{photo.pk}/tajam.webp")
    assert answer.status_code in (302, 403, 404) and not answer.headers["Content-Type"].startswith("image")
    client.force_login(people["contributor"])
    answer = client.get(f"/meja/foto/{photo.pk}/tajam.webp")
    assert is_knowable(answer.content) and "private" in answer.headers["Cache-Control"]


def test_cache_that_asks_again_learns_of_new_pixels(client, shown, paper):
    """A copy in a cache lives ten minutes; asked for again, the old mark is not confirmed."""
    photo = shown(**paper)
    path = f"/foto/{photo.pk}/sedang.webp"
    first = client.get(path)
    assert first.headers["Cache-Control"] == "public, max-age=600" and is_knowable(first.getvalue())
    mark = first.headers["ETag"]
    assert client.get(path, headers={"if-none-match": mark}).status_code == 304
    photo.regions.update(state=RegionState.BLURRED)
    HOLDS["not drawn as decided"](photo)
    assert client.get(path, headers={"if-none-match": mark}).status_code == 404
    redraw(Photo.objects.get(pk=photo.pk))
    again = client.get(path, headers={"if-none-match": mark})
    assert again.status_code == 200 and not is_knowable(again.getvalue())


def test_full_picture_carries_its_words_and_no_more(client, shown):
    content = client.get(f"/foto/{shown().pk}/penuh.jpg").getvalue()
    assert b"Roti pertama" in content and b"Dok. Humas" in content
    assert b"Exif" not in content and b"GPS" not in content
