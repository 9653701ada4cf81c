"""The article on an HTML page: what the page states about itself first, then what can be read off it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.raw.clutter import without_clutter
from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.depth import cut_where_too_deep
from kentongan.core.analysis.raw.linked_data import article_in, text_field
from kentongan.core.analysis.raw.main_text import main_text
from kentongan.core.analysis.raw.moments import Moment, read_moment
from kentongan.core.analysis.raw.unpack import unpacked

MAX_PAGE_BYTES = 10_000_000
# Forms stay: older government sites wrap the whole page in one.
_NOT_ARTICLE = [
    "script", "style", "noscript", "svg", "iframe", "template", "canvas", "video", "audio", "object", "embed",
    "footer", "nav",
]  # fmt: skip
_PUBLISHED_META = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "content_publisheddate",
    "og:published_time", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_DATE_CLASSES = (
    "time, [itemprop=datePublished], [class*=date], [class*=Date], [class*=time], [class*=tanggal], [class*=publish],"
    " [class*=meta], [class*=read__time]"
)
_DATE_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$|-)")
_SHORTEST_TEXT = 200
_PARTING = re.compile(r"\s+[|–—»-]\s+")


def page_from_html(content: bytes | str, *, address: str = "", content_type: str = "") -> Page:
    """Read an article page; `address` is where it came from, `content_type` its HTTP header.

    Raises `raw.unpack.TooLarge` over 10 MB (also after unpacking), `Damaged` for broken gzip. Broken markup never
    raises: what cannot be found is left empty.
    """
    if isinstance(content, bytes):
        content = decoded(unpacked(content, MAX_PAGE_BYTES), content_type)
    # The parser reads C strings: a NUL would end the page there.
    tree = LexborHTMLParser(cut_where_too_deep(content.replace("\x00", "")[:MAX_PAGE_BYTES]))
    stated = article_in(_scripts(tree))
    meta = _meta(tree)
    site_name = meta.get("og:site_name", "") or text_field(stated, "publisher")
    title = _title(tree, stated, meta, site_name)
    published, confidence, basis = _published(tree, stated, meta, address)
    return Page(
        title=title,
        text=without_clutter(_text(tree, stated)),
        published=published.at if published else None,
        published_confidence=confidence,
        published_basis=basis,
        canonical=_canonical(tree, meta, address),
        site_name=site_name,
        author=text_field(stated, "author") or meta.get("author", "") or meta.get("article:author", ""),
        language=_language(tree, stated),
    )


def _scripts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]')[:20]:
        yield node.text(deep=True) or ""


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]")[:400]:
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        value = " ".join((attributes.get("content") or "").split())
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _title(tree: LexborHTMLParser, stated: Mapping[str, Any], meta: Mapping[str, str], site: str) -> str:
    title = text_field(stated, "headline", "name") or meta.get("og:title") or meta.get("twitter:title", "")
    headings = [_words(node) for node in tree.css("h1")[:5]]
    if not title or (title.endswith(("…", "...")) and headings):
        title = next((heading for heading in headings if len(heading.split()) > 2), title)
    if not title and (node := tree.css_first("title")):
        title = _words(node)
    return _without_site(title, site)


def _without_site(title: str, site: str) -> str:
    """A title without the outlet's name that many sites append."""
    parts = _PARTING.split(title)
    if len(parts) > 1 and (
        parts[-1].lower() == site.lower() or len(parts[-1].split()) <= 2 < len(parts[0].split())
    ):
        return title[: title.rfind(parts[-1])].rstrip(" |–—»-")
    return title


def _published(
    tree: LexborHTMLParser, stated: Mapping[str, Any], meta: Mapping[str, str], address: str
) -> tuple[Moment | None, float, str]:
    for value, confidence, basis in _stated_dates(tree, stated, meta):
        moment = read_moment(value)
        if moment:
            note = "" if moment.zone_stated else "; zona waktu dianggap WIB"
            return moment, confidence if moment.time_stated else confidence - 0.05, basis + note
    if match := _DATE_IN_ADDRESS.search(urlsplit(address).path):
        moment = read_moment(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
        return moment, 0.6 if moment else 0.0, "alamat halaman; zona waktu dianggap WIB" if moment else ""
    return None, 0.0, ""


def _stated_dates(
    tree: LexborHTMLParser, stated: Mapping[str, Any], meta: Mapping[str, str]
) -> Iterator[tuple[str, float, str]]:
    yield text_field(stated, "datePublished", "dateCreated", "uploadDate"), 0.98, "JSON-LD datePublished"
    for name in _PUBLISHED_META:
        if name in meta:
            yield meta[name], 0.95, f"meta {name}"
    for node in tree.css("time[datetime]")[:5]:
        yield node.attributes.get("datetime") or "", 0.85, "elemen time"
    for node in tree.css(_DATE_CLASSES)[:40]:
        yield _words(node)[:160], 0.7, "tanggal yang tercetak di halaman"


def _text(tree: LexborHTMLParser, stated: Mapping[str, Any]) -> str:
    body = str(stated.get("articleBody") or "") if isinstance(stated.get("articleBody"), str) else ""
    tree.strip_tags(_NOT_ARTICLE)
    text = main_text(tree)
    if len(text) < _SHORTEST_TEXT < len(body):
        return "\n".join(line for raw in body.splitlines() if (line := " ".join(raw.split())))
    return text


def _canonical(tree: LexborHTMLParser, meta: Mapping[str, str], address: str) -> str:
    node = tree.css_first('link[rel="canonical"][href]')
    found = (node.attributes.get("href") if node else None) or meta.get("og:url") or ""
    joined = _joined(address, found.strip()) if found else address
    return joined if urlsplit(joined).scheme in ("http", "https") else ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _language(tree: LexborHTMLParser, stated: Mapping[str, Any]) -> str:
    root = tree.css_first("html")
    declared = (root.attributes.get("lang") if root else None) or text_field(stated, "inLanguage")
    return re.split(r"[-_]", declared.strip().lower())[0][:3]


def _words(node: LexborNode) -> str:
    return " ".join(node.text(deep=True, separator=" ").split())
