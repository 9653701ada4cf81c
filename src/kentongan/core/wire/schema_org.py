"""schema.org NewsArticle as JSON-LD, for the head of the story page."""

import json
from typing import Any

from kentongan.core.wire.bodies import public_text, summary
from kentongan.core.wire.newsitem import NewsItem, Party, Photo
from kentongan.core.wire.notes import marked_headline, sentence
from kentongan.core.wire.packing import filled
from kentongan.core.wire.xmlwriter import stamp

# Inside <script> only these can end the element or the line; JSON lets each be written as an escape.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def news_article(item: NewsItem, publisher: Party, *, logo: str = "") -> dict[str, Any]:
    """The story as NewsArticle. `publisher` answers for the site; the issuing office is the author."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": item.uri,
        "identifier": item.uri,
        "url": item.url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": item.url},
        "headline": marked_headline(item),
        "description": summary(item),
        "articleBody": public_text(item),
        "datePublished": stamp(item.published),
        "dateModified": stamp(item.changed),
        "inLanguage": item.language,
        "version": str(item.version),
        "creativeWorkStatus": "Withdrawn" if item.is_gone else "Published",
        "isAccessibleForFree": True,
        "author": [_organisation(item.issuer)],
        "publisher": _organisation(publisher, logo),
        "copyrightNotice": item.copyright,
        "correction": _corrections(item),
    }
    return filled(told) | ({} if item.is_gone else _context(item))


def json_ld_script(article: dict[str, Any]) -> str:
    """The JSON-LD as text that may stand as it is inside `<script type="application/ld+json">`."""
    return json.dumps(article, ensure_ascii=False).translate(_UNSAFE)


def _context(item: NewsItem) -> dict[str, Any]:
    subjects = [
        filled({"@type": "DefinedTerm", "name": s.name, "termCode": s.code, "inDefinedTermSet": s.scheme})
        for s in item.subjects
    ]
    return filled(
        {
            "dateline": item.dateline,
            "creditText": item.byline,
            "articleSection": item.subjects[0].name if item.subjects else "",
            "about": [*subjects, *_event(item)],
            "genre": item.genre,
            "additionalType": f"https://schema.org/{item.schema_type}" if item.schema_type else "",
            "video": _video(item),
            "keywords": list(item.keywords),
            "contentLocation": {"@type": "Place", "name": item.located} if item.located else {},
            "image": [_image(photo) for photo in item.photos],
            "isBasedOn": list(item.based_on),
        }
    )


def _video(item: NewsItem) -> dict[str, Any]:
    if not item.video_url:
        return {}
    told = {
        "name": item.headline,
        "description": summary(item),
        "url": item.video_url,
        "uploadDate": stamp(item.published),
        "transcript": item.transcript,
        "thumbnailUrl": [photo.url for photo in item.photos[:1]],
    }
    return {"@type": "VideoObject"} | filled(told)


def _event(item: NewsItem) -> list[dict[str, Any]]:
    """What is yet to happen, so that calendars can take it up."""
    if item.event_starts is None:
        return []
    told = {
        "name": item.headline,
        "startDate": stamp(item.event_starts),
        "location": {"@type": "Place", "name": item.event_place} if item.event_place else {},
        "organizer": _organisation(item.issuer),
    }
    return [{"@type": "Event"} | filled(told)]


def _corrections(item: NewsItem) -> list[dict[str, str]]:
    notes = item.corrections[-1:] if item.is_gone else item.corrections
    return [{"@type": "CorrectionComment", "text": sentence(n), "datePublished": stamp(n.at)} for n in notes]


def _image(photo: Photo) -> dict[str, Any]:
    told = {
        "url": photo.url,
        "contentUrl": photo.url,
        "caption": photo.caption,
        "description": photo.alt,
        "creditText": photo.credit,
        "width": photo.width,
        "height": photo.height,
        "encodingFormat": photo.mime,
    }
    return {"@type": "ImageObject"} | filled(told)


def _organisation(party: Party, logo: str = "") -> dict[str, Any]:
    image = {"@type": "ImageObject", "url": logo} if logo else {}
    told = {"@id": party.uri, "name": party.name, "url": party.url, "logo": image}
    return {"@type": "GovernmentOrganization"} | filled(told)
