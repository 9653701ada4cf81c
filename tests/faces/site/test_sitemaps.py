"""Maps for search engines."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.validators.sitemaps import (
    assert_valid_news_sitemap,
    assert_valid_sitemap,
    assert_valid_sitemap_index,
)

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.faces.site.newsroom import sitemaps

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def public_address(settings) -> None:
    settings.SITE_URL = "https://berita.contoh.go.id"


def test_index_names_every_part_and_each_is_valid(client, make_story, monkeypatch):
    stories = [make_story(f"Judul {number}", minutes=number) for number in range(8)]
    monkeypatch.setattr(sitemaps, "PART", 3)
    index = client.get("/sitemap.xml").content
    assert_valid_sitemap_index(index)
    found: list[str] = []
    for address in re.findall(r"<loc>https://berita\.contoh\.go\.id(.*?)</loc>", index.decode()):
        part = client.get(address)
        assert part.status_code == 200
        assert_valid_sitemap(part.content)
        found += re.findall(r"/berita/(\d+)-", part.text)
    assert sorted(map(int, found)) == [story.pk for story in stories]


def test_part_without_public_story_is_not_found(client, make_story):
    make_story(status=StoryStatus.DRAFT)
    assert client.get("/sitemap-0.xml").status_code == 404
    assert client.get("/sitemap-77.xml").status_code == 404
    assert client.get(f"/sitemap-{'9' * 30}.xml").status_code == 404


def test_empty_site_has_a_valid_map(client, units):
    assert_valid_sitemap_index(client.get("/sitemap.xml").content)
    offices = client.get("/sitemap-satuan.xml")
    assert_valid_sitemap(offices.content)
    assert "/wilayah/kanwil-banten/" in offices.text and "/satuan/lapas-cilegon/" in offices.text


def test_news_map_holds_two_days_and_no_withdrawn_story(client, make_story):
    now = datetime.now(UTC)
    make_story("Segar & baru", minutes=5)
    make_story("Basi", at=now - timedelta(days=3))
    make_story("Ditarik", status=StoryStatus.WITHDRAWN, minutes=9)
    answer = client.get("/news-sitemap.xml")
    assert_valid_news_sitemap(answer.content, now=now)
    assert "Segar &amp; baru" in answer.text and "Basi" not in answer.text and "Ditarik" not in answer.text


def test_maps_cost_the_same_for_three_and_thirty(client, make_story):
    def cost() -> list[int]:
        counts = []
        for name in ("sitemap.xml", "sitemap-0.xml", "sitemap-satuan.xml", "news-sitemap.xml"):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                client.get(f"/{name}")
            counts.append(len(queries))
        return counts

    for number in range(3):
        make_story(f"Judul {number}", minutes=number, pictured=1)
    few = cost()
    for number in range(30):
        make_story(f"Lagi {number}", minutes=number, pictured=1)
    assert cost() == few
