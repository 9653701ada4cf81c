"""Photos that were there before are found by what they show, within one's reach, at a bounded price."""

import pytest
from django.db import connection
from PIL import ImageEnhance
from tests.apps.newsroom.picturing.portraits import portrait, uploaded

from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.picturing.likeness import photos_like
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.core.pictures.fingerprint import as_signed, bands


def again(story: Story, actor, *, seed: int = 1, change=lambda image: image) -> Photo:
    return add_photo(actor=actor, story_id=story.pk, upload=uploaded(change(portrait(seed))))


@pytest.mark.parametrize(
    "change",
    [
        lambda image: image,
        lambda image: image.resize((360, 240)),
        lambda image: ImageEnhance.Brightness(image).enhance(0.8),
        lambda image: ImageEnhance.Contrast(image).enhance(0.9),
    ],
    ids=["same", "shrunk", "darker", "flatter"],
)
def test_same_picture_sent_anew_is_found(filed, newsroom, change):
    old = again(filed(), newsroom["contributor"])
    fresh = again(filed(), newsroom["contributor"], change=change)
    assert [like.photo.pk for like in photos_like(newsroom["contributor"], fresh)] == [old.pk]


def test_other_picture_is_not(filed, newsroom):
    again(filed(), newsroom["contributor"], change=lambda image: image.rotate(90))
    fresh = again(filed(), newsroom["contributor"])
    assert photos_like(newsroom["contributor"], fresh) == []


def test_photos_of_the_story_itself_and_later_ones_are_left_out(filed, newsroom):
    story = filed()
    fresh = again(story, newsroom["contributor"])
    again(story, newsroom["contributor"], change=lambda image: image.resize((360, 240)))
    again(filed(), newsroom["contributor"])
    assert photos_like(newsroom["contributor"], fresh) == []


def test_what_one_may_not_read_is_not_told(filed, newsroom):
    again(filed("other_contributor", "lapas-nunukan"), newsroom["other_contributor"])
    fresh = again(filed(), newsroom["contributor"])
    assert photos_like(newsroom["contributor"], fresh) == []
    assert len(photos_like(newsroom["central_editor"], fresh)) == 1


def test_price_does_not_grow_with_the_archive(filed, newsroom, django_assert_num_queries):
    story, fresh = filed(), again(filed(), newsroom["contributor"])
    Photo.objects.bulk_create(
        Photo(
            story=story,
            file="x.jpg",
            width=1,
            height=1,
            sha256=f"{number:064x}",
            uploaded_by_id=newsroom["contributor"].user_id,
            fingerprint=as_signed(number * 0x9E3779B97F4A7C15 % 2**64),
            bands=bands(number * 0x9E3779B97F4A7C15 % 2**64),
        )
        for number in range(1, 3_000)
    )
    newest = again(filed(), newsroom["contributor"])
    with django_assert_num_queries(2):
        found = photos_like(newsroom["contributor"], newest)
    assert [like.photo.pk for like in found] == [fresh.pk]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE newsroom_photo")
        # Three thousand rows are read through in no time: what is asked is whether the index serves at all.
        cursor.execute("SET LOCAL enable_seqscan = off")
        near = Photo.objects.filter(bands__overlap=newest.bands, pk__lt=newest.pk).values("pk")
        assert "photo_bands" in near.explain()
