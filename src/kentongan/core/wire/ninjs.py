"""IPTC ninjs 3.1: the story as news agencies exchange it."""

from collections.abc import Iterable
from typing import Any

from kentongan.core.wire.bodies import public_html, public_text, showable, summary
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem, Photo
from kentongan.core.wire.notes import marked_headline, notices
from kentongan.core.wire.packing import filled
from kentongan.core.wire.xmlwriter import stamp

MEDIA_TYPE = "application/json"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def ninjs_item(item: NewsItem) -> dict[str, Any]:
    """One story. Of a story that is gone the id, the version, the status and the note remain."""
    text, html = public_text(item), public_html(item)
    told = {
        "uri": item.uri,
        "type": item.type,
        "representationType": "partial" if item.is_gone else "full",
        "standard": STANDARD,
        "version": str(item.version),
        "firstCreated": stamp(item.firstcreated),
        "versionCreated": stamp(item.changed),
        "contentCreated": stamp(item.published),
        "embargoedUntil": stamp(item.embargo) if item.embargo else "",
        "pubStatus": "canceled" if item.is_gone else item.pubstatus,
        "language": item.language,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": marked_headline(item)}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": summary(item)}],
        "bodies": [_body("text/plain", text, text), _body("text/html", html, text)],
        "edNote": "\n".join(filter(None, [*notices(item), item.ednote])),
        "copyrightHolder": item.issuer.name,
        "copyrightNotice": item.copyright,
        "usageTerms": item.usageterms,
        "infoSources": [filled({"name": item.issuer.name, "uri": item.issuer.uri, "role": item.issuer.role})],
        "altIds": [{"role": "url", "value": item.url}],
    }
    return filled(told) | ({} if item.is_gone else _context(item))


def ninjs_collection(items: Iterable[NewsItem], head: FeedHead) -> dict[str, Any]:
    """A list of stories as one composite item, each story an association in full."""
    shown = showable(tuple(items))
    stories = [{"name": item.uri, "rel": "member"} | ninjs_item(item) for item in shown]
    return {
        "uri": head.uri,
        "type": "composite",
        "standard": STANDARD,
        "title": head.title,
        "language": head.language,
        "versionCreated": stamp(head.changed(shown)),
        "associations": stories,
    }


def _context(item: NewsItem) -> dict[str, Any]:
    subjects = [
        filled({"name": s.name, "literal": s.code, "uri": _subject_uri(s.scheme, s.code)})
        for s in item.subjects
    ]
    keywords = [{"name": keyword, "rel": "keyword"} for keyword in item.keywords]
    return filled(
        {
            "by": item.byline,
            "slugline": item.slug,
            "located": item.located or item.dateline,
            "places": [{"name": item.located, "rel": "located"}] if item.located else [],
            "organisations": [filled({"name": item.issuer.name, "uri": item.issuer.uri, "rel": "issuer"})],
            "subjects": subjects + keywords,
            "genres": [{"name": item.genre}] if item.genre else [],
            "associations": [
                _picture(item, place, photo) for place, photo in enumerate(item.photos, start=1)
            ],
        }
    )


def _picture(item: NewsItem, place: int, photo: Photo) -> dict[str, Any]:
    rendition = {
        "name": "original",
        "href": photo.url,
        "contentType": photo.mime,
        "width": photo.width,
        "height": photo.height,
        "sizeInBytes": photo.bytes_length,
    }
    told = {
        "name": f"photo-{place}",
        "uri": photo.url,
        "type": "picture",
        "rel": "illustration",
        "language": item.language,
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": words}
            for role, words in (("caption", photo.caption), ("alt", photo.alt))
            if words
        ],
        "by": photo.credit,
        "renditions": [filled(rendition)],
    }
    return filled(told)


def _body(content_type: str, value: str, words: str) -> dict[str, Any]:
    counts = {"charCount": len(value), "wordCount": len(words.split())}
    return {"role": "main", "contentType": content_type, "value": value} | counts


def _subject_uri(scheme: str, code: str) -> str:
    return scheme + code if scheme else ""
