"""RSS 2.0 with the extensions that readers rely on: atom:link, dc:creator, content:encoded, Media RSS."""

from collections.abc import Iterable
from email.utils import format_datetime

from lxml import etree

from kentongan.core.wire.bodies import public_html, showable, summary
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem, Photo
from kentongan.core.wire.notes import marked_headline
from kentongan.core.wire.xmlwriter import ATOM, child, document, root, stamp

MEDIA_TYPE = "application/rss+xml"
DC = "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
MEDIA = "http://search.yahoo.com/mrss/"


def rss_feed(items: Iterable[NewsItem], head: FeedHead) -> bytes:
    """The feed as UTF-8. RSS has no word for a correction: the note is in the text, atom:updated moves."""
    shown = showable(tuple(items))
    rss = root("rss", {"atom": ATOM, "dc": DC, "content": CONTENT, "media": MEDIA}, version="2.0")
    channel = child(rss, "channel")
    child(channel, "title", head.title)
    child(channel, "link", head.url)
    child(channel, "description", head.subtitle or head.title)
    child(channel, f"{{{ATOM}}}link", rel="self", type=MEDIA_TYPE, href=head.self_url)
    child(channel, "language", head.language)
    if head.rights:
        child(channel, "copyright", head.rights)
    child(channel, "lastBuildDate", format_datetime(head.changed(shown)))
    child(channel, "generator", "Kentongan")
    if head.logo:
        image = child(channel, "image")
        child(image, "url", head.logo)
        child(image, "title", head.title)
        child(image, "link", head.url)
    for item in shown:
        _item(channel, item)
    return document(rss)


def _item(channel: etree._Element, item: NewsItem) -> None:
    element = child(channel, "item")
    child(element, "title", marked_headline(item))
    child(element, "link", item.url)
    child(element, "guid", item.uri, isPermaLink="false")
    child(element, "pubDate", format_datetime(item.published))
    child(element, f"{{{ATOM}}}updated", stamp(item.changed))
    child(element, f"{{{DC}}}creator", item.byline or item.issuer.name)
    child(element, "description", summary(item))
    child(element, f"{{{CONTENT}}}encoded", public_html(item))
    if item.is_gone:
        return
    for subject in item.subjects:
        child(element, "category", subject.name, domain=subject.scheme)
    for keyword in item.keywords:
        child(element, "category", keyword)
    for place, photo in enumerate(item.photos):
        _picture(element, photo, is_first=place == 0)


def _picture(element: etree._Element, photo: Photo, *, is_first: bool) -> None:
    # One enclosure an item, and none without a true length: older readers choke on both.
    if is_first and photo.bytes_length:
        child(element, "enclosure", url=photo.url, length=str(photo.bytes_length), type=photo.mime)
    sizes = {"width": photo.width, "height": photo.height, "fileSize": photo.bytes_length}
    given = {name: str(size) for name, size in sizes.items() if size}
    media = child(element, f"{{{MEDIA}}}content", url=photo.url, type=photo.mime, medium="image", **given)
    if photo.alt or photo.caption:
        child(media, f"{{{MEDIA}}}description", photo.alt or photo.caption, type="plain")
    if photo.caption:
        child(media, f"{{{MEDIA}}}title", photo.caption, type="plain")
    if photo.credit:
        child(media, f"{{{MEDIA}}}credit", photo.credit, role="photographer")
