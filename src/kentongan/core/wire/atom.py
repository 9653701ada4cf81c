"""Atom 1.0 (RFC 4287)."""

from collections.abc import Iterable

from lxml import etree

from kentongan.core.wire.bodies import public_html, showable, summary
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem, Party
from kentongan.core.wire.notes import marked_headline
from kentongan.core.wire.xmlwriter import ATOM, child, document, root, stamp

MEDIA_TYPE = "application/atom+xml"
# IPTC NewsCodes say what happened to an entry, so that a machine need not read the title.
STATUS_SCHEME = "http://cv.iptc.org/newscodes/pubstatusg2/"
SIGNAL_SCHEME = "http://cv.iptc.org/newscodes/signal/"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom_feed(items: Iterable[NewsItem], head: FeedHead) -> bytes:
    """The feed as UTF-8. A corrected entry keeps its id and says so; of a withdrawn one the note is left."""
    shown = showable(tuple(items))
    feed = root(_tag("feed"), {None: ATOM}, **{_XML_LANG: head.language})
    child(feed, _tag("id"), head.uri)
    child(feed, _tag("title"), head.title, type="text")
    if head.subtitle:
        child(feed, _tag("subtitle"), head.subtitle, type="text")
    child(feed, _tag("updated"), stamp(head.changed(shown)))
    child(feed, _tag("link"), rel="self", type=MEDIA_TYPE, href=head.self_url)
    child(feed, _tag("link"), rel="alternate", type="text/html", href=head.url)
    _person(feed, head.author)
    child(feed, _tag("generator"), "Kentongan")
    for name in ("icon", "logo", "rights"):
        if getattr(head, name):
            child(feed, _tag(name), getattr(head, name))
    for item in shown:
        _entry(feed, item, head)
    return document(feed)


def _entry(feed: etree._Element, item: NewsItem, head: FeedHead) -> None:
    entry = child(
        feed, _tag("entry"), **({_XML_LANG: item.language} if item.language != head.language else {})
    )
    child(entry, _tag("id"), item.uri)
    child(entry, _tag("title"), marked_headline(item), type="text")
    child(entry, _tag("published"), stamp(item.published))
    child(entry, _tag("updated"), stamp(item.changed))
    child(entry, _tag("link"), rel="alternate", type="text/html", hreflang=item.language, href=item.url)
    _person(entry, Party(name=item.byline or item.issuer.name, url=item.issuer.url))
    _categories(entry, item)
    child(entry, _tag("summary"), summary(item), type="text")
    child(entry, _tag("content"), public_html(item), type="html")
    if item.copyright:
        child(entry, _tag("rights"), item.copyright)
    for photo in () if item.is_gone else item.photos:
        length = str(photo.bytes_length) if photo.bytes_length else ""
        child(
            entry,
            _tag("link"),
            rel="enclosure",
            type=photo.mime,
            href=photo.url,
            length=length,
            title=photo.caption,
        )


def _categories(entry: etree._Element, item: NewsItem) -> None:
    if item.is_gone:
        child(entry, _tag("category"), term="canceled", scheme=STATUS_SCHEME, label="Ditarik")
        return
    if item.corrections:
        child(entry, _tag("category"), term="correction", scheme=SIGNAL_SCHEME, label="Ralat")
    for subject in item.subjects:
        child(entry, _tag("category"), term=subject.code, scheme=subject.scheme, label=subject.name)
    for keyword in item.keywords:
        child(entry, _tag("category"), term=keyword)


def _person(parent: etree._Element, party: Party) -> None:
    author = child(parent, _tag("author"))
    child(author, _tag("name"), party.name)
    if party.url:
        child(author, _tag("uri"), party.url)


def _tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"
