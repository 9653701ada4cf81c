"""Sitemaps (sitemaps.org, protocol 0.9), cut at both limits of the protocol."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from xml.sax.saxutils import escape

from kentongan.core.wire.characters import legal
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.xmlwriter import stamp

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_LOCATIONS = 50_000
MOST_BYTES = 50 * 1024 * 1024
MOST_CHARACTERS = 2_048
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True, slots=True)
class Location:
    """One public address and when it last changed."""

    url: str
    changed: datetime | None = None


def story_locations(items: Iterable[NewsItem]) -> Iterator[Location]:
    """The addresses of the stories that have a page: a withdrawn one has, an unpublished one has not."""
    for item in items:
        if item.pubstatus != "withheld" and not item.is_removed:
            yield Location(item.url, item.changed)


def sitemaps(locations: Iterable[Location]) -> Iterator[bytes]:
    """As many `urlset` documents as the two limits ask for, at least one."""
    yield from _documents(locations, "urlset", "url")


def sitemap_index(locations: Iterable[Location]) -> bytes:
    """The list of the sitemaps; raises ValueError beyond 50,000 of them."""
    first, *more = _documents(locations, "sitemapindex", "sitemap")
    if more:
        raise ValueError("a sitemap index names at most 50,000 sitemaps in 50 MB")
    return first


def _documents(locations: Iterable[Location], outer: str, inner: str) -> Iterator[bytes]:
    opening = _DECLARATION + f'<{outer} xmlns="{NAMESPACE}">'.encode()
    closing = f"</{outer}>".encode()
    room = MOST_BYTES - len(opening) - len(closing)
    lines: list[bytes] = []
    size = 0
    for location in locations:
        line = _line(location, inner)
        if len(lines) == MOST_LOCATIONS or size + len(line) > room:
            yield opening + b"".join(lines) + closing
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    yield opening + b"".join(lines) + closing


def _line(location: Location, inner: str) -> bytes:
    address = quote(legal(location.url), safe=_ADDRESS_SIGNS)
    if len(address) >= MOST_CHARACTERS:
        raise ValueError(
            f"an address in a sitemap has fewer than {MOST_CHARACTERS} characters: {address[:80]}…"
        )
    changed = f"<lastmod>{stamp(location.changed)}</lastmod>" if location.changed else ""
    return f"<{inner}><loc>{escape(address)}</loc>{changed}</{inner}>".encode()
