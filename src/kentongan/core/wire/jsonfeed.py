"""JSON Feed 1.1."""

from collections.abc import Iterable
from typing import Any

from kentongan.core.wire.bodies import public_html, public_text, showable, summary
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem, Party, Photo
from kentongan.core.wire.notes import marked_headline
from kentongan.core.wire.packing import filled
from kentongan.core.wire.xmlwriter import stamp

MEDIA_TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(items: Iterable[NewsItem], head: FeedHead) -> dict[str, Any]:
    """The feed as JSON types; what the format has no word for stands under `_kentongan`."""
    feed = {
        "version": VERSION,
        "title": head.title,
        "home_page_url": head.url,
        "feed_url": head.self_url,
        "description": head.subtitle,
        "icon": head.logo,
        "favicon": head.icon,
        "language": head.language,
        "authors": [_author(head.author)],
    }
    return filled(feed) | {"items": [_item(item) for item in showable(tuple(items))]}


def _item(item: NewsItem) -> dict[str, Any]:
    photos = () if item.is_gone else item.photos
    entry = {
        "id": item.uri,
        "url": item.url,
        "title": marked_headline(item),
        "content_html": public_html(item),
        "content_text": public_text(item),
        "summary": summary(item),
        "image": photos[0].url if photos else "",
        "date_published": stamp(item.published),
        "date_modified": stamp(item.changed),
        "authors": [_author(Party(name=item.byline or item.issuer.name, url=item.issuer.url))],
        "tags": [] if item.is_gone else [*(subject.name for subject in item.subjects), *item.keywords],
        "language": item.language,
        "attachments": [_attachment(photo) for photo in photos],
    }
    return filled(entry) | {"_kentongan": _extension(item)}


def _extension(item: NewsItem) -> dict[str, Any]:
    notes = item.corrections[-1:] if item.is_gone else item.corrections
    return {
        "version": item.version,
        "pubstatus": "canceled" if item.is_gone else item.pubstatus,
        "unit": item.unit_key,
        "corrections": [{"at": stamp(note.at), "kind": note.kind, "reason": note.reason} for note in notes],
    }


def _attachment(photo: Photo) -> dict[str, Any]:
    size = {"size_in_bytes": photo.bytes_length} if photo.bytes_length else {}
    return filled({"url": photo.url, "mime_type": photo.mime, "title": photo.caption}) | size


def _author(party: Party) -> dict[str, str]:
    return filled({"name": party.name, "url": party.url})
