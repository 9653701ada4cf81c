import gzip
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.sitemaps import SitemapFault, parse_sitemap

NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<!-- satu --><url><loc> https://kabar.example/a </loc><lastmod>2026-11-21T11:00:00+08:00</lastmod>
<news:news><news:publication>
<news:name>Kabar Peraga</news:name><news:language>id</news:language></news:publication>
<news:publication_date>2026-11-21T10:00:00+08:00</news:publication_date><news:title>Judul &amp; isi</news:title>
</news:news></url>
<url><loc>ftp://kabar.example/b</loc></url></urlset>"""
WITA = timezone(timedelta(hours=8))


def test_a_news_sitemap_is_read():
    sitemap = parse_sitemap(NEWS)
    (entry,) = sitemap.entries
    assert (entry.url, entry.title, entry.outlet) == (
        "https://kabar.example/a",
        "Judul & isi",
        "Kabar Peraga",
    )
    assert entry.published == datetime(2026, 11, 21, 10, tzinfo=WITA)
    assert entry.modified == datetime(2026, 11, 21, 11, tzinfo=WITA)
    assert not sitemap.is_index


def test_an_index_is_told_from_a_list_also_packed():
    index = b"<sitemapindex><sitemap><loc>https://kabar.example/1.xml</loc><lastmod>2026-11-21</lastmod></sitemap></sitemapindex>"
    assert parse_sitemap(gzip.compress(index)).is_index


def test_a_sitemap_that_breaks_off_gives_what_came_through():
    assert [entry.url for entry in parse_sitemap(NEWS[:-40]).entries] == ["https://kabar.example/a"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b"<!doctype html><html></html>", "html"),
        (b"halo", "not_sitemap"),
        (b"<rss/>", "not_sitemap"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><urlset>&a;</urlset>', "unsafe"),
        (gzip.compress(b"x" * 60_000_000), "too_large"),
        (b"\x1f\x8b\x08", "truncated"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(content, kind):
    with pytest.raises(SitemapFault) as caught:
        parse_sitemap(content)
    assert caught.value.kind == kind
    assert caught.value.message.endswith(".")


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.integers(0, len(NEWS)).map(lambda n: NEWS[:n])))
def test_any_bytes_give_a_sitemap_or_a_fault(content):
    try:
        parse_sitemap(content)
    except SitemapFault as error:
        assert error.message
