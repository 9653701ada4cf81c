"""Bytes of any kind into the documents they hold: a feed gives one each entry, everything else one."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.feeds import FeedFault, page_of_entry, parse_feed
from kentongan.core.analysis.pages import page_from_html
from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge, unpacked
from kentongan.core.text.reading import MAX_BYTES, read_text
from kentongan.core.text.unreadable import Unreadable

FEED_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf"})
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|atom:feed)[\s>]")
_JSON_FEED = re.compile(r"jsonfeed\.org/version")
_SITEMAP = re.compile(r"<(?:urlset|sitemapindex)[\s>]")
_HTML = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_SNIFFED = 4_000


class Loaded(NamedTuple):
    """A document ready for `analyse`, and the name it goes by in the answer."""

    source: str
    document: str | Page


class NotADocument(ValueError):
    """Content that holds no article; `message` says in Indonesian what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def documents_in(content: bytes, *, source: str, content_type: str = "") -> Iterator[Loaded]:
    """The documents in `content`, which came from the file or URL `source` with that HTTP Content-Type.

    Raises NotADocument with a message for the user: unreadable files, broken feeds, sitemaps, nothing at all.
    """
    try:
        yield from _documents(content, source, content_type)
    except (FeedFault, Unreadable) as error:
        raise NotADocument(error.message) from error
    except TooLarge as error:
        raise NotADocument("Isi terlalu besar. Kirim satu berita saja, paling besar 10 MB.") from error
    except Damaged as error:
        raise NotADocument(
            "Berkas termampatkan ini rusak atau terpotong. Unduh ulang lalu coba lagi."
        ) from error


def _documents(content: bytes, source: str, content_type: str) -> Iterator[Loaded]:
    content = unpacked(content, MAX_BYTES)
    if not content.strip():
        raise NotADocument("Tidak ada isinya. Periksa berkas atau alamatnya.")
    start = decoded(content[:_SNIFFED], content_type)
    suffix = PurePath(source.partition("?")[0]).suffix.lower()
    if _SITEMAP.search(start):
        raise NotADocument("Ini peta situs, bukan berita. Berikan alamat beritanya atau alamat umpannya.")
    if _FEED.search(start) or _JSON_FEED.search(start) or suffix in FEED_SUFFIXES:
        yield from _entries(content, source, content_type)
    elif _HTML.search(start):
        address = source if source.startswith(("http://", "https://")) else ""
        yield Loaded(source, page_from_html(content, address=address, content_type=content_type))
    else:
        yield Loaded(source, read_text(content, PurePath(source).name))


def _entries(content: bytes, source: str, content_type: str) -> Iterator[Loaded]:
    is_remote = source.startswith(("http://", "https://"))
    feed = parse_feed(content, address=source if is_remote else "", content_type=content_type)
    for number, entry in enumerate(feed.entries, start=1):
        yield Loaded(entry.url or f"{source}#{number}", page_of_entry(entry, feed))
