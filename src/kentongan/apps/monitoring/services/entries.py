"""From what a source answers to the addresses of articles in it."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from kentongan.apps.monitoring.enums import SourceKind
from kentongan.apps.monitoring.errors import BadAnswer
from kentongan.apps.monitoring.services.addresses import clean_address
from kentongan.core.analysis.article import Page
from kentongan.core.analysis.feeds import Feed, FeedEntry, FeedFault, page_of_entry, parse_feed
from kentongan.core.analysis.listing import article_links
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge
from kentongan.core.analysis.sitemaps import SitemapEntry, SitemapFault, parse_sitemap

# New addresses taken from one reading; a front page has fewer, an archive must not flood the queue.
MOST_NEW = 100
MOST_SITEMAPS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An address that a source names; `entry` is the article itself where the feed carries it whole (JSON types)."""

    url: str
    at: datetime | None = None
    entry: dict | None = None


def entries_of(
    kind: str, body: bytes, *, address: str, content_type: str, more: Callable[[str], bytes]
) -> list[Found]:
    """The articles that a source's answer names, newest first, each address once.

    `more` fetches the further sitemaps that an index names. Raises BadAnswer in words for the user.
    """
    try:
        found = _READERS[kind](body, address, content_type, more)
    except (FeedFault, SitemapFault) as fault:
        raise BadAnswer(fault.message, retry=True) from fault
    except TooLarge as fault:
        raise BadAnswer("Halaman lebih besar dari 10 MB. Periksa alamatnya.", retry=True) from fault
    except Damaged as fault:
        raise BadAnswer(
            "Jawaban termampatkan ini rusak atau terpotong. Dicoba lagi nanti.", retry=True
        ) from fault
    return _each_once(found)


def page_in(entry: dict) -> Page:
    """The article that `Found.entry` carries."""
    published = entry.get("published")
    return Page(
        **{**entry, "published": datetime.fromisoformat(published) if published else None, "header": ()}
    )


def _feed(body: bytes, address: str, content_type: str, _more: object) -> list[Found]:
    feed = parse_feed(body, address=address, content_type=content_type)
    return _newest_first(_of_entry(entry, feed) for entry in feed.entries)


def _of_entry(entry: FeedEntry, feed: Feed) -> Found:
    if not entry.is_full_text or not entry.title:
        return Found(entry.url, entry.published)
    whole = asdict(page_of_entry(entry, feed))
    whole["published"] = entry.published.isoformat() if entry.published else None
    return Found(entry.url, entry.published, whole)


def _sitemap(body: bytes, _address: str, _type: str, more: Callable[[str], bytes]) -> list[Found]:
    sitemap = parse_sitemap(body)
    if not sitemap.is_index:
        return _of_sitemap(sitemap.entries)
    found: list[Found] = []
    for child in _of_sitemap(sitemap.entries)[:MOST_SITEMAPS]:
        inner = parse_sitemap(more(child.url))
        found += [] if inner.is_index else _of_sitemap(inner.entries)
    return _newest_first(found)


def _of_sitemap(entries: Iterable[SitemapEntry]) -> list[Found]:
    return _newest_first(Found(entry.url, entry.published or entry.modified) for entry in entries)


def _page(body: bytes, address: str, content_type: str, _more: object) -> list[Found]:
    links = article_links(body, address=address, content_type=content_type)
    if not links:
        raise BadAnswer(
            "Tidak ada tautan artikel di halaman ini. Periksa alamatnya, atau pakai umpannya.", retry=True
        )
    return [Found(link.url) for link in links]


def _newest_first(found: Iterable[Found]) -> list[Found]:
    """Those with a date by date; those without keep their order behind them."""
    return sorted(found, key=lambda one: -one.at.timestamp() if one.at else float("inf"))


def _each_once(found: Iterable[Found]) -> list[Found]:
    kept: dict[str, Found] = {}
    for one in found:
        if url := clean_address(one.url):
            kept.setdefault(url, Found(url, one.at, one.entry))
    return list(kept.values())


_READERS = {SourceKind.FEED: _feed, SourceKind.SITEMAP: _sitemap, SourceKind.PAGE: _page}
