"""Sitemaps, their index, and the news sitemap."""

from datetime import datetime, timedelta

from tests.validators.grammars import assert_follows_grammar, parsed

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOST_BYTES = 52_428_800


def assert_valid_sitemap(document: bytes) -> None:
    """A urlset by schema, within 50,000 addresses and 50 MB, no address twice."""
    _assert_one(document, "urlset", "url")


def assert_valid_sitemap_index(document: bytes) -> None:
    """A sitemapindex by schema, within its limits, no sitemap twice."""
    _assert_one(document, "sitemapindex", "sitemap")


def assert_valid_news_sitemap(document: bytes, *, now: datetime) -> None:
    """A urlset whose every story is news: named, at most two days old at `now`, at most 1,000 of them."""
    root = _assert_one(document, "urlset", "url")
    stories = root.findall(f"{SITEMAP}url")
    assert len(stories) <= 1000
    for story in stories:
        date = story.findtext(f"{NEWS}news/{NEWS}publication_date")
        assert date, "an address without news"
        assert timedelta(0) <= now - datetime.fromisoformat(date) <= timedelta(days=2), (
            f"not of these two days: {date}"
        )


def _assert_one(document: bytes, outer: str, inner: str):
    assert len(document) <= MOST_BYTES, "larger than 50 MB"
    root = parsed(document)
    assert root.tag == SITEMAP + outer, f"a {outer} was expected, not {root.tag}"
    assert_follows_grammar(root, "sitemap.xsd")
    addresses = [place.text for place in root.findall(f"{SITEMAP}{inner}/{SITEMAP}loc")]
    assert len(addresses) == len(set(addresses)), "an address stands twice"
    return root
