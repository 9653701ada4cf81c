"""Sitemaps: lists of addresses, lists of such lists, and news sitemaps."""

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from kentongan.core.analysis.raw.moments import read_moment
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge, unpacked

MAX_SITEMAP_BYTES = 52_428_800
_MOST_ENTRIES = 50_000
_MESSAGES = {
    "html": "Alamat ini berisi halaman web, bukan peta situs. Periksa alamat peta situsnya.",
    "empty": "Peta situs kosong. Coba lagi nanti.",
    "truncated": "Peta situs terpotong sebelum alamat pertama. Coba ambil lagi.",
    "too_large": "Peta situs lebih dari 50 MB setelah dibuka. Periksa alamatnya.",
    "not_sitemap": "Isi alamat ini bukan peta situs (urlset atau sitemapindex). Periksa alamatnya.",
    "unsafe": "Peta situs memakai deklarasi entitas XML, yang ditolak demi keamanan.",
}


class SitemapFault(ValueError):
    """A sitemap that cannot be used, with a `message` for the user.

    `kind`: html, empty, truncated, too_large, not_sitemap or unsafe.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(_MESSAGES[kind])
        self.kind = kind
        self.message = _MESSAGES[kind]


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address; `title`, `published` and `outlet` only in news sitemaps."""

    url: str
    modified: datetime | None
    title: str
    published: datetime | None
    outlet: str


@dataclass(frozen=True, slots=True)
class Sitemap:
    """`is_index`: the entries are further sitemaps."""

    is_index: bool
    entries: tuple[SitemapEntry, ...]


def parse_sitemap(content: bytes) -> Sitemap:
    """Read a sitemap from bytes (gzip allowed); at most 50,000 entries, a truncated one as far as it goes.

    Raises SitemapFault with a message for the user.
    """
    root = _root(_safe(content))
    name = etree.QName(root).localname.lower()
    if name not in ("urlset", "sitemapindex"):
        raise SitemapFault("html" if name == "html" else "not_sitemap")
    entries = []
    for element in root:
        entry = _entry(element) if isinstance(element.tag, str) else None
        if entry:
            entries.append(entry)
        if len(entries) >= _MOST_ENTRIES:
            break
    return Sitemap(name == "sitemapindex", tuple(entries))


def _safe(content: bytes) -> bytes:
    try:
        plain = unpacked(content, MAX_SITEMAP_BYTES)
    except TooLarge as error:
        raise SitemapFault("too_large") from error
    except Damaged as error:
        raise SitemapFault("truncated") from error
    plain = plain.strip()
    if not plain:
        raise SitemapFault("empty")
    if b"<!ENTITY" in plain or b"<!\x00E\x00N\x00T\x00I\x00T\x00Y" in plain:
        raise SitemapFault("unsafe")
    if b"<html" in plain[:2_000].lower() or b"<!doctype html" in plain[:2_000].lower():
        raise SitemapFault("html")
    return plain


def _root(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise SitemapFault("truncated" if content.startswith(b"<") else "not_sitemap") from error
    if root is None:
        raise SitemapFault("truncated" if content.startswith(b"<") else "not_sitemap")
    return root


def _entry(element: etree._Element) -> SitemapEntry | None:
    found: dict[str, str] = {}
    for part in element.iter():
        if isinstance(part.tag, str) and part.text and part.text.strip():
            found.setdefault(etree.QName(part).localname, " ".join(part.text.split()))
    url = found.get("loc", "")
    if not url.startswith(("http://", "https://")):
        return None
    modified, published = (
        read_moment(found.get("lastmod", "")),
        read_moment(found.get("publication_date", "")),
    )
    return SitemapEntry(
        url=url,
        modified=modified.at if modified else None,
        title=found.get("title", ""),
        published=published.at if published else None,
        outlet=found.get("name", ""),
    )
