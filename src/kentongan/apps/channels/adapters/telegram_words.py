"""A story in the HTML of Telegram, cut to what a post may hold."""

from dataclasses import dataclass
from html import escape

from kentongan.core.wire.bodies import paragraphs
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.notes import notices

# Telegram counts UTF-16 code units of what is seen: markup is free, an emoji costs two.
TEXT_UNITS = 4096
CAPTION_UNITS = 1024
_HEADLINE_UNITS = 250
_MORE = "Baca selengkapnya"
_LEAST_BODY = 20


@dataclass(frozen=True, slots=True)
class Words:
    """`html` for parse_mode HTML, `seen` the same without markup."""

    html: str
    seen: str
    shortened: bool


def words(item: NewsItem, headline: str, limit: int) -> Words:
    """Headline, notices, as much of the body as fits into `limit` UTF-16 units, and the link."""
    title = cut(headline, _HEADLINE_UNITS)
    blocks = [(title, f"<b>{escape(title, quote=False)}</b>")]
    told = cut("\n".join(notices(item)), limit // 2)
    if told:
        blocks.append((told, f"<i>{escape(told, quote=False)}</i>"))
    more = (_MORE, f'<a href="{escape(item.url)}">{_MORE}</a>')
    body = "" if item.is_gone else "\n\n".join(paragraphs(item.body_text))
    room = limit - sum(units(seen) + 2 for seen, _ in [*blocks, more])
    kept = cut(body, room) if room >= _LEAST_BODY else ""
    if kept:
        blocks.append((kept, escape(kept, quote=False)))
    blocks.append(more)
    return Words(
        html="\n\n".join(html for _, html in blocks),
        seen="\n\n".join(seen for seen, _ in blocks),
        shortened=kept != body,
    )


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """`text` in at most `limit` units: whole paragraphs if one fits, else whole words and an ellipsis."""
    if units(text) <= limit:
        return text
    if limit < 1:
        return ""
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    for border in ("\n\n", " "):
        if border in head:
            return head.rsplit(border, 1)[0].rstrip(" ,;:–-") + ("" if border == "\n\n" else "…")
    return head + "…"
