"""The validators notice: each gets documents with exactly one fault."""

import json

import pytest
from tests.core.wire.samples import DESK, PUBLISHED, head, story
from tests.validators.articles import assert_valid_news_article
from tests.validators.feeds import assert_valid_atom, assert_valid_json_feed, assert_valid_rss
from tests.validators.sitemaps import assert_valid_news_sitemap, assert_valid_sitemap
from tests.validators.wires import assert_valid_ninjs

from kentongan.core.wire.atom import atom_feed
from kentongan.core.wire.jsonfeed import json_feed
from kentongan.core.wire.news_sitemap import news_sitemap
from kentongan.core.wire.ninjs import ninjs_item
from kentongan.core.wire.rss import rss_feed
from kentongan.core.wire.schema_org import json_ld_script, news_article
from kentongan.core.wire.sitemap import sitemaps, story_locations

_ATOM_FAULTS = {
    "not well-formed": (b"</feed>", b""),
    "no author": (b"author>", b"editor>"),
    "no updated": (
        b'<updated>2026-11-17T10:15:30+08:00</updated><link rel="alternate"',
        b'<link rel="alternate"',
    ),
    "date without zone": (b"<published>2026-11-17T10:15:30+08:00", b"<published>2026-11-17T10:15:30"),
    "impossible date": (b"<published>2026-11-17", b"<published>2026-02-31"),
    "updated too early": (b"<published>2026-11-17", b"<published>2027-11-17"),
    "relative link": (b'href="https://humas.contoh.go.id/berita/', b'href="/berita/'),
    "bad length": (b'length="184320"', b'length="180 KB"'),
    "empty title": (
        b'<title type="text">Lapas Peraga Panen 120 Kilogram Sayur dari Kebun Sendiri<',
        b'<title type="text"><',
    ),
    "unknown element": (b"<generator>Kentongan</generator>", b"<ttl>5</ttl>"),
    "unknown attribute": (b"<category term=", b'<category name="x" term='),
    "live script": (b"&lt;p&gt;Peraga", b"&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;Peraga"),
    "no self link": (b'rel="self"', b'rel="related"'),
}
_RSS_FAULTS = {
    "wrong weekday": (b"<pubDate>Tue", b"<pubDate>Wed"),
    "ISO date": (b"Tue, 17 Nov 2026 10:15:30 +0800</pubDate>", b"2026-11-17T10:15:30+08:00</pubDate>"),
    "no guid": (b"guid", b"id"),
    "relative enclosure": (b'<enclosure url="https://humas.contoh.go.id', b'<enclosure url="'),
    "enclosure without length": (b' length="184320"', b""),
    "no description": (b"description>", b"abstract>"),
    "image links elsewhere": (
        b"<link>https://humas.contoh.go.id/</link></image>",
        b"<link>https://lain.id/</link></image>",
    ),
    "version 0.91": (b'version="2.0"', b'version="0.91"'),
}


def _broken(document: bytes, fault: tuple[bytes, bytes]) -> bytes:
    assert fault[0] in document, "the fault has no place in the document"
    return document.replace(*fault)


@pytest.mark.parametrize("fault", _ATOM_FAULTS.values(), ids=_ATOM_FAULTS)
def test_atom_with_a_fault_is_noticed(fault):
    document = atom_feed([story()], head())
    assert_valid_atom(document)
    with pytest.raises(AssertionError):
        assert_valid_atom(_broken(document, fault))


def test_atom_with_an_id_twice_is_noticed():
    with pytest.raises(AssertionError, match="twice"):
        assert_valid_atom(atom_feed([story(), story()], head()))


@pytest.mark.parametrize("fault", _RSS_FAULTS.values(), ids=_RSS_FAULTS)
def test_rss_with_a_fault_is_noticed(fault):
    document = rss_feed([story()], head())
    assert_valid_rss(document)
    with pytest.raises(AssertionError):
        assert_valid_rss(_broken(document, fault))


@pytest.mark.parametrize(
    "change",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"items": [{"id": "a"}]},
        {"items": [{"id": "a", "content_text": "x", "date_published": "2026-11-17"}]},
        {"items": [{"id": "a", "content_text": "x"}, {"id": "a", "content_text": "x"}]},
        {"home_page_url": "/berita/"},
        {"authors": []},
        {"extension": 1},
        {"items": [{"id": "a", "content_html": "<p onclick=x>a</p>"}]},
    ],
)
def test_json_feed_with_a_fault_is_noticed(change):
    feed = json_feed([story()], head())
    assert_valid_json_feed(json.dumps(feed))
    with pytest.raises(AssertionError):
        assert_valid_json_feed(feed | change)


@pytest.mark.parametrize(
    "change",
    [
        {"pubStatus": "gone"},
        {"pubStatus": "canceled"},
        {"uri": 7},
        {"uri": "bukan alamat"},
        {"firstCreated": "17 November"},
        {"stars": 5},
        {"version": "dua"},
        {"associations": [{"uri": "https://a.id/x"}]},
    ],
)
def test_ninjs_with_a_fault_is_noticed(change):
    with pytest.raises(AssertionError):
        assert_valid_ninjs(ninjs_item(story()) | change)


@pytest.mark.parametrize(
    "fault",
    [
        (b"https://humas", b"humas"),
        (b"+08:00", b""),
        (b"<loc>", b"<location>"),
        (b"<lastmod>2026-11-17", b"<lastmod>17-11-2026"),
        (b"</url>", b"<priority>2</priority></url>"),
    ],
)
def test_sitemap_with_a_fault_is_noticed(fault):
    (document,) = sitemaps(story_locations([story()]))
    assert_valid_sitemap(document)
    with pytest.raises(AssertionError):
        assert_valid_sitemap(_broken(document, fault))


@pytest.mark.parametrize(
    "fault",
    [
        (b"<news:language>id", b"<news:language>Indonesia"),
        (b"<news:title>Lapas Peraga Panen 120 Kilogram Sayur dari Kebun Sendiri", b"<news:title>"),
        (b"<news:publication_date>2026-11-17", b"<news:publication_date>2026-11-13"),
        (b"news:name", b"news:nama"),
    ],
)
def test_news_sitemap_with_a_fault_is_noticed(fault):
    document = news_sitemap([story()], head(), now=PUBLISHED)
    assert_valid_news_sitemap(document, now=PUBLISHED)
    with pytest.raises(AssertionError):
        assert_valid_news_sitemap(_broken(document, fault), now=PUBLISHED)


@pytest.mark.parametrize(
    "change",
    [
        {"headline": ""},
        {"datePublished": "2026-11-17T10:15:30"},
        {"dateModified": "2026-11-16T10:15:30+08:00"},
        {"author": [{"@type": "GovernmentOrganization", "url": "https://a.id/"}]},
        {"author": [{"@type": "Kantor", "name": "A"}]},
        {"bunyi": "x"},
        {"termCode": "x"},
        {"url": "/berita/"},
        {"@type": "Article"},
    ],
)
def test_news_article_with_a_fault_is_noticed(change):
    script = json_ld_script(news_article(story(), DESK) | change)
    with pytest.raises(AssertionError):
        assert_valid_news_article(f'<html><script type="application/ld+json">{script}</script></html>')
