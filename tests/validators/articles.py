"""NewsArticle as JSON-LD in a page: taken out as a search engine does, its words looked up in schema.org."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import extruct
from rdflib.namespace import SDO

# Types whose properties we use, and the properties that schema.org gives them (their own and inherited).
_THING = {"@id", "@type", "name", "url", "description", "identifier", "image", "additionalType"}
_WORK = _THING | {
    *("mainEntityOfPage", "headline", "datePublished", "dateModified", "inLanguage", "version"),
    *("creativeWorkStatus", "isAccessibleForFree", "author", "publisher", "copyrightNotice", "correction"),
    *("creditText", "about", "keywords", "contentLocation", "isBasedOn", "text", "encodingFormat"),
    *("genre", "video"),
}
_PROPERTIES = {
    "NewsArticle": _WORK | {"@context", "articleBody", "articleSection", "dateline"},
    "VideoObject": _WORK | {"uploadDate", "transcript", "thumbnailUrl"},
    "Event": _THING | {"startDate", "location", "organizer"},
    "ImageObject": _WORK | {"contentUrl", "caption", "width", "height"},
    "GovernmentOrganization": _THING | {"logo"},
    "NewsMediaOrganization": _THING | {"logo"},
    "Organization": _THING | {"logo"},
    "CorrectionComment": _WORK,
    "DefinedTerm": _THING | {"termCode", "inDefinedTermSet"},
    "Place": _THING,
    "WebPage": _THING,
}
_DATES = ("datePublished", "dateModified")
_ADDRESSES = ("url", "contentUrl", "logo", "image")


def assert_valid_news_article(page: str, *, address: str = "https://contoh.go.id/") -> dict[str, Any]:
    """Exactly one NewsArticle that a search engine can use; gives it back."""
    found = extruct.extract(page, base_url=address, syntaxes=["json-ld"], errors="strict")["json-ld"]
    articles = [one for one in found if one.get("@type") == "NewsArticle"]
    assert len(articles) == 1, f"{len(articles)} NewsArticle in the page"
    (article,) = articles
    assert article.get("@context") in ("https://schema.org", "https://schema.org/")
    for node in _nodes(article):
        _assert_known(node)
    _assert_usable(article)
    return article


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for member in value:
            yield from _nodes(member)
    elif isinstance(value, dict):
        yield value
        for member in value.values():
            yield from _nodes(member)


def _assert_known(node: dict[str, Any]) -> None:
    kind = node.get("@type")
    assert kind in SDO, f"schema.org knows no {kind}"
    for name in node:
        assert name.startswith("@") or name in SDO, f"schema.org knows no property {name}"
        assert name in _PROPERTIES[kind], f"{kind} has no property {name}"
    for name in _DATES:
        if name in node:
            assert datetime.fromisoformat(node[name]).utcoffset() is not None, f"{name} without a time zone"
    for name in _ADDRESSES:
        if isinstance(node.get(name), str):
            assert urlsplit(node[name]).scheme in ("http", "https"), f"{name} is not absolute: {node[name]}"


def _assert_usable(article: dict[str, Any]) -> None:
    # What search engines name as required or recommended for an article.
    for name in (
        "headline",
        "datePublished",
        "dateModified",
        "author",
        "publisher",
        "url",
        "mainEntityOfPage",
    ):
        assert article.get(name), f"{name} is missing"
    assert len(article["headline"]) <= 110 or article.get("description"), (
        "a headline that no engine shows whole"
    )
    assert all(author.get("name") for author in article["author"]), "an author without a name"
    assert article["publisher"].get("name"), "a publisher without a name"
    assert datetime.fromisoformat(article["dateModified"]) >= datetime.fromisoformat(article["datePublished"])
    for correction in article.get("correction", []):
        assert correction["text"].strip(), "a correction that says nothing"
