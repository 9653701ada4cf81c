"""Feeds of any dialect and most states of repair: RSS, Atom, RDF, JSON Feed."""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

import fastfeedparser
import feedparser
from selectolax.lexbor import LexborHTMLParser

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.raw.clutter import without_clutter
from kentongan.core.analysis.raw.depth import cut_where_too_deep
from kentongan.core.analysis.raw.feed_xml import FeedFault, feed_text, is_complete
from kentongan.core.analysis.raw.moments import read_moment

__all__ = ["Feed", "FeedEntry", "FeedFault", "page_of_entry", "parse_feed"]

_MOST_ENTRIES = 1_000
_FULL_TEXT = 600
_LANGUAGE = re.compile(
    r"<language>\s{0,20}([A-Za-z-]{2,12})|<(?:feed|rss)\s[^>]{0,500}xml:lang=\"([A-Za-z-]{2,12})\""
)
_BLOCKS = "p, br, div, li, h1, h2, h3, h4, blockquote"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry; `text` is its longest body without markup, `is_full_text`: long enough to need no page."""

    id: str
    url: str
    title: str
    published: datetime | None
    author: str
    text: str
    is_full_text: bool
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed; `complete` is False when it ended early, its entries are then those that came through."""

    title: str
    link: str
    language: str
    entries: tuple[FeedEntry, ...]
    complete: bool


def parse_feed(content: bytes, *, address: str = "", content_type: str = "") -> Feed:
    """Read a feed from bytes (gzip allowed); relative links are resolved against `address`.

    Raises FeedFault (`kind`: html, empty, truncated, too_large, not_feed, unsafe) with a message for the user. A feed
    without entries is no fault.
    """
    text, stated = feed_text(content, content_type)
    complete = is_complete(text)
    parsed = _parsed(text)
    found = parsed["entries"][:_MOST_ENTRIES]
    if not complete:
        # The entry in which the feed broke off is not to be trusted.
        found = found[: text.count("</item>") + text.count("</entry>")]
        if not found:
            raise FeedFault("truncated")
    entries = tuple(_entry(raw, address, stated) for raw in found)
    head = parsed["feed"]
    return Feed(
        title=_line(head.get("title")),
        link=_line(head.get("link")),
        language=_line(head.get("language")).lower() or _stated_language(text),
        entries=tuple(entry for entry in entries if entry.url or entry.text or entry.title),
        complete=complete,
    )


def page_of_entry(entry: FeedEntry, feed: Feed) -> Page:
    """An entry seen as an article, for feeds that carry the whole text."""
    return Page(
        title=entry.title,
        text=entry.text,
        published=entry.published,
        published_confidence=0.95 if entry.published else 0.0,
        published_basis="tanggal di umpan" if entry.published else "",
        canonical=entry.url,
        site_name=feed.title,
        author=entry.author,
        language=feed.language[:2],
    )


def _stated_language(text: str) -> str:
    """The quick parser overlooks the plain language element of RSS."""
    match = _LANGUAGE.search(text[:20_000])
    return (match[1] or match[2]).lower() if match else ""


def _parsed(text: str) -> Mapping[str, Any]:
    if text.startswith(("{", "[")):
        return _json_feed(text)
    wanted = max(text.count("<item>") + text.count("<item "), text.count("<entry>") + text.count("<entry "))
    quick = _quick(text)
    if quick is not None and len(quick["entries"]) >= min(wanted, _MOST_ENTRIES):
        return quick
    # The careful parser copes with unclosed items; given a stream it takes no text for an address to fetch.
    careful = feedparser.parse(io.BytesIO(text.encode("utf-8", errors="replace")))
    if quick is not None and len(quick["entries"]) >= len(careful["entries"]):
        return quick
    return careful


def _quick(text: str) -> Mapping[str, Any] | None:
    try:
        return fastfeedparser.parse(text.encode("utf-8", errors="replace"))
    except Exception:  # noqa: BLE001 - the rim of a parser that raises many kinds; the careful one is asked next
        return None


def _json_feed(text: str) -> Mapping[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedFault("truncated" if not is_complete(text) else "not_feed") from error
    if not isinstance(content, dict) or not isinstance(content.get("items"), list):
        raise FeedFault("not_feed")
    head = {
        "title": content.get("title"),
        "link": content.get("home_page_url"),
        "language": content.get("language"),
    }
    return {
        "feed": head,
        "entries": [_json_item(item) for item in content["items"] if isinstance(item, dict)],
    }


def _json_item(item: Mapping[str, Any]) -> dict[str, Any]:
    authors = item.get("authors") or [item.get("author") or {}]
    body = item.get("content_html") or item.get("content_text") or item.get("summary") or ""
    first = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], Mapping) else {}
    return {
        "id": str(item.get("id") or ""),
        "link": item.get("url") or item.get("external_url"),
        "title": item.get("title"),
        "published": item.get("date_published") or item.get("date_modified"),
        "author": first.get("name"),
        "content": [{"value": body}],
        "tags": [{"term": tag} for tag in item.get("tags") or [] if isinstance(tag, str)],
    }


def _entry(raw: Mapping[str, Any], address: str, stated: frozenset[datetime] | None) -> FeedEntry:
    text = _body(raw)
    link = _link(raw)
    url = _resolved(address, link)
    moment = read_moment(_line(raw.get("published") or raw.get("updated")))
    # The quick parser makes dates out of addresses and numbers; only what the feed states counts.
    published = moment.at if moment and (stated is None or moment.at in stated) else None
    return FeedEntry(
        id=_line(raw.get("id")) or url,
        url=url,
        title=_plain(_line(raw.get("title"))).replace("\n", " "),
        published=published,
        author=_line(raw.get("author")),
        text=text,
        is_full_text=len(text) >= _FULL_TEXT,
        categories=tuple(_line(tag.get("term")) for tag in raw.get("tags") or () if tag.get("term")),
    )


def _link(raw: Mapping[str, Any]) -> str:
    identity = _line(raw.get("id"))
    return _line(raw.get("link")) or (identity if identity.startswith(("http://", "https://")) else "")


def _resolved(address: str, link: str) -> str:
    try:
        url = urljoin(address, link) if link else ""
    except ValueError:
        return ""
    return url if url.startswith(("http://", "https://")) else ""


def _body(raw: Mapping[str, Any]) -> str:
    values = [part.get("value") or "" for part in raw.get("content") or () if isinstance(part, Mapping)]
    values += [raw.get("summary") or "", raw.get("description") or ""]
    return _plain(max((value for value in values if isinstance(value, str)), key=len, default=""))


def _plain(markup: str) -> str:
    """Text of an HTML fragment, one block a line."""
    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split())
    tree = LexborHTMLParser(cut_where_too_deep(markup.replace("\x00", "")))
    tree.strip_tags(["script", "style", "iframe", "figure", "noscript"])
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
    lines = (" ".join(line.split()) for line in (tree.body or tree.root).text(deep=True).splitlines())
    return without_clutter("\n".join(line for line in lines if line))


def _line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
