"""Sitemaps keep both limits of the protocol."""

from datetime import timedelta

import pytest
from tests.core.wire.samples import PUBLISHED, head, hostile, others, story, unpublished, withdrawn
from tests.validators.sitemaps import (
    assert_valid_news_sitemap,
    assert_valid_sitemap,
    assert_valid_sitemap_index,
)

from kentongan.core.wire.news_sitemap import news_sitemap
from kentongan.core.wire.sitemap import MOST_BYTES, Location, sitemap_index, sitemaps, story_locations


def test_sitemap_of_stories_is_valid():
    (document,) = sitemaps(story_locations([*others(40), hostile()]))
    assert_valid_sitemap(document)
    assert document.count(b"<url>") == 41


def test_sitemap_of_nothing_is_one_empty_document():
    (document,) = sitemaps([])
    assert_valid_sitemap(document)


def test_sitemap_names_withdrawn_but_not_unpublished_or_withheld_stories():
    items = [withdrawn(), unpublished(), story(pubstatus="withheld")]
    assert len(list(story_locations(items))) == 1


def test_sitemap_is_cut_at_fifty_thousand_addresses():
    places = (Location(f"https://humas.contoh.go.id/b/{n}/") for n in range(50_001))
    first, second = sitemaps(places)
    assert (first.count(b"<url>"), second.count(b"<url>")) == (50_000, 1)
    assert_valid_sitemap(first)


def test_sitemap_is_cut_at_fifty_megabytes():
    tail = "x" * 1_990
    documents = list(sitemaps(Location(f"https://humas.contoh.go.id/{tail}/{n}/") for n in range(26_500)))
    assert len(documents) == 2
    assert all(len(document) <= MOST_BYTES for document in documents)
    assert sum(document.count(b"<url>") for document in documents) == 26_500


def test_sitemap_writes_any_address_in_ascii():
    (document,) = sitemaps([Location("https://humas.contoh.go.id/berita/café d'été/?a=1&b=2")])
    assert b"caf%C3%A9%20d'%C3%A9t%C3%A9/?a=1&amp;b=2" in document
    assert_valid_sitemap(document)


def test_sitemap_refuses_an_address_that_is_too_long():
    with pytest.raises(ValueError, match="2048"):
        list(sitemaps([Location("https://humas.contoh.go.id/" + "x" * 2048)]))


def test_index_is_valid_and_knows_its_limit():
    assert_valid_sitemap_index(
        sitemap_index([Location("https://humas.contoh.go.id/sitemap-1.xml", PUBLISHED)])
    )
    with pytest.raises(ValueError, match="50,000"):
        sitemap_index(Location(f"https://humas.contoh.go.id/s{n}.xml") for n in range(50_001))


def test_news_sitemap_holds_the_last_two_days():
    now = PUBLISHED + timedelta(hours=3)
    document = news_sitemap(others(80), head(), now=now)
    assert_valid_news_sitemap(document, now=now)
    assert document.count(b"<url>") == 46  # hours 3 to 48 before now


def test_news_sitemap_leaves_out_what_is_gone_or_yet_to_come():
    items = [
        withdrawn(),
        unpublished(),
        story(pubstatus="withheld"),
        story(published=PUBLISHED + timedelta(days=1)),
    ]
    assert b"<url>" not in news_sitemap(items, head(), now=PUBLISHED + timedelta(hours=1))


def test_news_sitemap_holds_at_most_a_thousand_and_the_newest():
    items = [
        story(url=f"https://humas.contoh.go.id/b/{n}/", published=PUBLISHED - timedelta(seconds=n))
        for n in range(1_200)
    ]
    document = news_sitemap(reversed(items), head(), now=PUBLISHED)
    assert_valid_news_sitemap(document, now=PUBLISHED)
    assert document.count(b"<url>") == 1_000
    assert b"/b/999/" in document
    assert b"/b/1000/" not in document


def test_news_sitemap_of_a_hostile_story_is_valid():
    assert_valid_news_sitemap(news_sitemap([hostile()], head(), now=PUBLISHED), now=PUBLISHED)
