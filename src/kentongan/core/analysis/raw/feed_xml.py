"""Feed bytes made into text that parsers read alike, or refused with a reason."""

import re
from datetime import datetime
from typing import NamedTuple

from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.moments import read_moment
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge, unpacked

MAX_FEED_BYTES = 10_000_000
_DATE = re.compile(
    r"<(?P<tag>pubDate|lastBuildDate|dc:date|dc:created|dcterms:(?:created|modified|issued)|published|updated|issued|"
    r"modified|created)(?P<attributes>\s[^<>]{0,100})?>"
    r"\s{0,50}(?:<!\[CDATA\[)?(?P<value>[^<>\]]{0,400})(?:\]\]>)?\s{0,50}</(?P=tag)>"
)
_DECLARATION = re.compile(r"^\s{0,200}<\?xml[^>]{0,300}\?>")
_BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ROOT_OPEN = re.compile(r"<(rss|feed|rdf:RDF|atom:feed|channel)[\s>]")
_MESSAGES = {
    "html": "Ini halaman web, bukan umpan (RSS/Atom). Cari alamat umpannya, atau daftarkan sebagai halaman.",
    "empty": "Umpan kosong: peladen tidak mengirim isi apa pun. Coba lagi nanti.",
    "truncated": "Umpan terpotong sebelum berita pertama selesai. Coba ambil lagi.",
    "too_large": "Umpan terlalu besar (lebih dari 10 MB setelah dibuka). Periksa alamatnya.",
    "not_feed": "Isi alamat ini bukan umpan RSS, Atom, atau JSON Feed. Periksa alamatnya.",
    "unsafe": "Umpan memakai deklarasi entitas XML, yang ditolak demi keamanan. Hubungi pengelola situsnya.",
}


class FeedFault(ValueError):
    """A feed that cannot be used: `kind` is html, empty, truncated, too_large, not_feed or unsafe; `message` says
    in Indonesian what to do."""

    def __init__(self, kind: str) -> None:
        super().__init__(_MESSAGES[kind])
        self.kind = kind
        self.message = _MESSAGES[kind]


class FeedText(NamedTuple):
    """A feed as text, and the points in time that it really states (None: a JSON feed, where fields are plain)."""

    text: str
    stated: frozenset[datetime] | None


def feed_text(content: bytes, content_type: str = "") -> FeedText:
    """The feed as text: unpacked, decoded, dates in ISO 8601, ready for a parser. Raises FeedFault."""
    try:
        plain = unpacked(content, MAX_FEED_BYTES)
    except TooLarge as error:
        raise FeedFault("too_large") from error
    except Damaged as error:
        raise FeedFault("truncated") from error
    text = _CONTROL.sub("", decoded(plain, content_type)).strip()
    if not text:
        raise FeedFault("empty")
    if text.startswith(("{", "[")):
        return FeedText(text, None)
    _refuse_what_is_no_feed(text)
    stated: set[datetime] = set()
    text = _BARE_AMPERSAND.sub("&amp;", _DECLARATION.sub("", text))
    return FeedText(_DATE.sub(lambda match: _with_iso_date(match, stated), text), frozenset(stated))


def is_complete(text: str) -> bool:
    """Whether the feed's root element is closed (JSON: the braces)."""
    if text.startswith("{"):
        return text.endswith("}")
    root = _ROOT_OPEN.search(text)
    return root is not None and f"</{root[1]}>" in text[-2_000:]


def _refuse_what_is_no_feed(text: str) -> None:
    start = text[:2_000].lower()
    root = _ROOT_OPEN.search(text[:20_000])
    if root is None:
        if "<!doctype html" in start or "<html" in start or "<body" in start:
            raise FeedFault("html")
        raise FeedFault("truncated" if start.startswith(("<?xml", "<rss", "<feed")) else "not_feed")
    before = text[: root.start()].lower()
    if "<html" in before or "<!doctype html" in before:
        raise FeedFault("html")
    if "<!entity" in text.lower():
        raise FeedFault("unsafe")


def _with_iso_date(match: re.Match[str], stated: set[datetime]) -> str:
    """The date element in ISO 8601, so that "Jumat, 21 November 2026 - 10:15 WIB" is read like any other.

    One that states no full date goes: parsers make a date of today's month out of words such as "kemarin".
    """
    moment = read_moment(match["value"])
    if moment is None:
        return ""
    stated.add(moment.at)
    return f"<{match['tag']}{match['attributes'] or ''}>{moment.at.isoformat()}</{match['tag']}>"
