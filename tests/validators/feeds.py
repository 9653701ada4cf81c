"""Atom, RSS and JSON Feed: is this what the specifications ask, and do readers read it?"""

import json
from collections import Counter
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import fastfeedparser
import feedparser
import nh3
from lxml import etree
from tests.validators.grammars import assert_follows_grammar, assert_follows_json_schema, parsed

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def assert_valid_atom(document: bytes) -> None:
    """RFC 4287 by grammar, then the rules that a grammar cannot hold, then two readers."""
    feed = parsed(document)
    assert_follows_grammar(feed, "atom.rnc")
    _assert_each_once(feed.findall(f"{ATOM}entry/{ATOM}id"), "entry id")
    selves = feed.findall(f"{ATOM}link[@rel='self']")
    assert len(selves) == 1, "4.1.1: a feed names its own address once"
    for holder in [feed, *feed.findall(f"{ATOM}entry")]:
        _assert_atom_holder(holder)
    _assert_read_alike(document, [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")])


def assert_valid_rss(document: bytes) -> None:
    """RSS 2.0 by grammar, the Advisory Board's rules, then two readers."""
    rss = parsed(document)
    assert_follows_grammar(rss, "rss.rnc")
    guids = rss.findall("channel/item/guid")
    _assert_each_once(guids, "guid")
    for date in rss.iter("pubDate", "lastBuildDate"):
        moment = parsedate_to_datetime(date.text)
        assert date.text.startswith(moment.strftime("%a")), f"the weekday is wrong in {date.text}"
    for image in rss.iter("image"):
        assert image.findtext("link") == rss.findtext("channel/link"), (
            "image and channel link to the same page"
        )
    for body in rss.iter(CONTENT):
        _assert_safe_html(body.text)
    _assert_read_alike(document, [guid.text for guid in guids])


def assert_valid_json_feed(told: bytes | str | dict[str, Any]) -> None:
    """JSON Feed 1.1 by schema, unique ids, safe markup, sensible dates."""
    feed = told if isinstance(told, dict) else json.loads(told)
    assert_follows_json_schema(feed, "jsonfeed-1.1.schema.json")
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids)), "an id stands twice"
    for item in feed["items"]:
        _assert_safe_html(item.get("content_html", ""))
        if "date_modified" in item:
            assert _instant(item["date_modified"]) >= _instant(item["date_published"])
    assert len(fastfeedparser.parse(json.dumps(feed)).entries) == len(ids)


def _assert_atom_holder(holder: etree._Element) -> None:
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in holder.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    assert len(alternates) == len(set(alternates)), "4.1.1: one alternate link a type and language"
    for link in holder.findall(f"{ATOM}link"):
        assert urlsplit(link.get("href")).scheme in ("http", "https"), "links of a public feed are absolute"
    for identity in holder.findall(f"{ATOM}id"):
        assert urlsplit(identity.text).scheme, "4.2.6: an id is an absolute IRI"
        assert identity.text == identity.text.strip(), "4.2.6: ids are compared sign by sign"
    published, updated = holder.findtext(f"{ATOM}published"), holder.findtext(f"{ATOM}updated")
    if published:
        assert _instant(updated) >= _instant(published), "updated before it was published"
    for body in holder.findall(f"{ATOM}content[@type='html']"):
        _assert_safe_html(body.text or "")


def _assert_each_once(elements: list[etree._Element], what: str) -> None:
    twice = [text for text, count in Counter(element.text for element in elements).items() if count > 1]
    assert not twice, f"{what} stands twice: {twice}"


def _assert_safe_html(html: str) -> None:
    lowered = html.lower()
    for danger in ("<script", "<iframe", "<style", "javascript:", " onerror", " onclick"):
        assert danger not in lowered, f"{danger} in a body"
    # What a sanitiser changes beyond spelling was not well-formed or not safe.
    assert nh3.clean(html, link_rel=None) == nh3.clean(nh3.clean(html, link_rel=None), link_rel=None)
    assert html.count("<") == nh3.clean(html, link_rel=None).count("<"), "a tag that readers would drop"


def _assert_read_alike(document: bytes, ids: list[str]) -> None:
    slow = feedparser.parse(document)
    assert not slow.bozo, f"feedparser complains: {slow.bozo_exception}"
    fast = fastfeedparser.parse(document)
    assert [entry.id for entry in slow.entries] == ids, "feedparser reads other entries"
    assert [entry.id for entry in fast.entries] == ids, "fastfeedparser reads other entries"
    for entry in slow.entries:
        assert entry.title, "a reader shows an entry without a title"
        assert entry.link, "a reader shows an entry without a link"
        assert entry.published_parsed, "a reader finds no date"


def _instant(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()
