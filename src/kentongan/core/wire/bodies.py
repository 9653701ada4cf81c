"""The words of a story made safe and whole for readers that are not ours."""

import re
from html import escape
from urllib.parse import urlsplit

import nh3

from kentongan.core.wire import notes
from kentongan.core.wire.newsitem import NewsItem

SUMMARY_CHARACTERS = 300
_TAGS = {"p", "br", "strong", "em", "b", "i", "u", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "a"}
_ATTRIBUTES = {"a": {"href", "title"}}
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text, their inner white space folded."""
    parts = (" ".join(part.split()) for part in _BLANK_LINE.split(text.replace("\r\n", "\n")))
    return [part for part in parts if part]


def sanitised(html: str, address: str) -> str:
    """The markup that a release needs and nothing else; relative links become absolute against `address`."""
    relative = ("rewrite_with_base", address) if urlsplit(address).netloc else "deny"
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative=relative,
        clean_content_tags={"script", "style"},
    )


def public_html(item: NewsItem) -> str:
    """The body as HTML, with the notices above it; of a story that is gone, the notice alone."""
    shown = "".join(f"<p><strong>{escape(notice)}</strong></p>" for notice in notes.notices(item))
    if item.is_gone:
        return shown
    if item.body_html:
        return shown + sanitised(item.body_html, item.url)
    return shown + "".join(f"<p>{escape(part)}</p>" for part in paragraphs(item.body_text))


def public_text(item: NewsItem) -> str:
    """The body as plain paragraphs, with the notices above it; of a story that is gone, the notice alone."""
    words = [] if item.is_gone else paragraphs(item.body_text)
    return "\n\n".join([*notes.notices(item), *words])


def summary(item: NewsItem) -> str:
    """The lead in at most SUMMARY_CHARACTERS; of a story that is gone, the notice."""
    words = notes.notices(item)[:1] if item.is_gone else paragraphs(item.body_text)[:1]
    return shortened(words[0] if words else item.headline, SUMMARY_CHARACTERS)


def shortened(text: str, limit: int) -> str:
    """`text` cut between words to at most `limit` characters, with an ellipsis when anything was left out."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(None, 1)[0] if " " in cut else cut).rstrip(" ,;:–-") + "…"


def showable(items: tuple[NewsItem, ...]) -> tuple[NewsItem, ...]:
    """The items that may leave the house at all: a withheld one never does."""
    return tuple(item for item in items if item.pubstatus != "withheld")
