"""Public pages of the forms, and the public kit."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    words,
)
from tests.validators.articles import assert_valid_news_article

from kentongan.apps.newsroom.models import Package, Photo, Story
from kentongan.apps.newsroom.queries.wire import news_item
from kentongan.apps.newsroom.services.packaging.packages import make_packages, share_package
from kentongan.apps.newsroom.services.withdrawing import withdraw_story

pytestmark = pytest.mark.django_db
VIDEO = "https://video.contoh.go.id/panen"
TOLD = "Petugas: selamat pagi.\n\nPeserta memetik kangkung."


def page_of(story: Story) -> str:
    answer = Client().get(f"/berita/{story.pk}-{story.slug}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def video(published) -> Callable[[], Story]:  # noqa: F811
    return lambda: published(form="video", video=VIDEO, transcript=TOLD)


def test_a_video_leads_to_it_and_stands_in_words(video):
    page = page_of(video())
    assert f'href="{VIDEO}" rel="noopener noreferrer"' in page and "video.contoh.go.id" in page
    assert "Transkrip video" in page and "Peserta memetik kangkung." in page
    article = assert_valid_news_article(page)
    assert article["video"]["@type"] == "VideoObject"
    assert article["video"]["transcript"].startswith("Petugas")
    assert article["genre"] == "Video"


def test_a_letter_of_a_video_carries_its_address(video):
    assert news_item(video()).body_text.endswith(f"Video: {VIDEO}")


def test_a_withdrawn_video_tells_neither_address_nor_words(video, newsroom):  # noqa: F811
    story = video()
    withdraw_story(actor=newsroom["unit_head"], story_id=story.pk, reason="Videonya keliru, ditarik dulu.")
    page = page_of(story)
    assert VIDEO not in page and "Peserta memetik" not in page


def test_a_notice_says_when_and_where_also_to_calendars(published):  # noqa: F811
    story = published(form="agenda", when_date="2026-11-07", how="Daftar lewat humas")
    page = page_of(story)
    assert "7 November 2026, 08.00 WIB" in page
    event = next(one for one in assert_valid_news_article(page)["about"] if one["@type"] == "Event")
    assert event["startDate"].startswith("2026-11-07T08:00") and event["location"]["name"].startswith("Kebun")


def test_a_feature_says_what_it_is(filed, published):  # noqa: F811
    page = page_of(published(form="clarification"))
    assert "Klarifikasi · " in page


def test_an_activity_page_is_as_it_was(published):  # noqa: F811
    page = page_of(published())
    assert "site/forms" not in page and "genre" not in assert_valid_news_article(page)


@pytest.fixture
def kit(published, newsroom) -> Story:  # noqa: F811
    story = published()
    make_packages(actor=newsroom["contributor"], story_id=story.pk)
    share_package(actor=newsroom["unit_head"], story_id=story.pk, kind="captions")
    return Story.objects.get(pk=story.pk)


def test_the_kit_shows_what_is_shared_and_sets_no_cookie(kit):
    answer = Client().get(f"/berita/{kit.pk}/kit/")
    page = answer.content.decode()
    assert "Takarir saluran" in page and "Instagram" in page and "Naskah radio" not in page
    assert not answer.cookies and "public" in answer.headers["Cache-Control"] and "noindex" in page
    assert f"/berita/{kit.pk}/kit/" in page_of(kit)


def test_a_reader_who_holds_it_gets_no_bytes_until_it_changes(kit, newsroom):  # noqa: F811
    first = Client().get(f"/berita/{kit.pk}/kit/")
    again = Client().get(f"/berita/{kit.pk}/kit/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    share_package(actor=newsroom["unit_head"], story_id=kit.pk, kind="radio")
    more = Client().get(f"/berita/{kit.pk}/kit/", headers={"If-None-Match": first.headers["ETag"]})
    assert more.status_code == 200 and "Naskah radio" in more.content.decode()


def test_there_is_no_kit_without_packages_or_without_the_story(kit, newsroom, filed):  # noqa: F811
    draft = filed(headline="Draf Lain Tentang Kegiatan di Lapas Cilegon")
    make_packages(actor=newsroom["contributor"], story_id=draft.pk)
    assert Client().get(f"/berita/{draft.pk}/kit/").status_code == 404
    withdraw_story(actor=newsroom["unit_head"], story_id=kit.pk, reason="Jumlahnya keliru, ditarik dulu.")
    assert Client().get(f"/berita/{kit.pk}/kit/").status_code == 404
    assert "/kit/" not in page_of(kit)
    assert Package.objects.filter(shared_at__isnull=False).exists() and not Photo.objects.exists()
