"""The links to articles on a front page or a section page that offers neither feed nor sitemap."""

import re
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kentongan.core.analysis.pages import MAX_PAGE_BYTES
from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.depth import cut_where_too_deep
from kentongan.core.analysis.raw.unpack import unpacked

_MOST_LINKS = 150
_MOST_ANCHORS = 5_000
_ENOUGH = 3.0
_NOT_ARTICLES = re.compile(
    r"/(?:tag|tags|topik|topic|kategori|category|kanal|author|penulis|indeks|index|page|halaman|search|cari|login|daftar|"
    r"register|redaksi|pedoman|kontak|contact|about|tentang|privacy|disclaimer|karir|iklan|foto|galeri|video|feed|rss|wp-admin|"
    r"wp-content|cdn-cgi)(?:/|$|[-.?])",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|css|js|xml|ico)$", re.IGNORECASE)
_DATED = re.compile(r"/(?:19|20)\d\d/\d{1,2}(?:/|$)|/20\d{6}")
_NUMBERED = re.compile(r"[/-]\d{3,}(?:[/-]|\.html?$|$)|[?&](?:p|id|news_id)=\d+")
_CARD = frozenset({"article", "h1", "h2", "h3", "h4", "h5"})
_MENUS = frozenset({"nav", "footer"})


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link that looks like an article; `score` says how much (3 is the least that is listed)."""

    url: str
    title: str
    score: float


def article_links(content: bytes | str, *, address: str, content_type: str = "") -> tuple[ListedLink, ...]:
    """Links to articles of the same site on the page at `address`, in page order, at most 150.

    Judged by the address (date, number, long slug), the words of the link and where it stands; menus, tags, files
    and other sites are left out. Raises `raw.unpack.TooLarge` over 10 MB, `Damaged` for broken gzip.
    """
    if isinstance(content, bytes):
        content = decoded(unpacked(content, MAX_PAGE_BYTES), content_type)
    tree = LexborHTMLParser(cut_where_too_deep(content.replace("\x00", "")[:MAX_PAGE_BYTES]))
    best: dict[str, ListedLink] = {}
    for node in tree.css("a[href]")[:_MOST_ANCHORS]:
        link = _link(node, address)
        if link and (link.url not in best or len(link.title) > len(best[link.url].title)):
            best[link.url] = link
    return tuple(link for link in best.values() if link.score >= _ENOUGH)[:_MOST_LINKS]


def _link(node: LexborNode, address: str) -> ListedLink | None:
    url = _address(address, node.attributes.get("href") or "")
    if not url:
        return None
    title = " ".join((node.text(deep=True, separator=" ") or "").split()) or _alternative(node)
    score = _score_of_address(url) + _score_of_words(title) + _score_of_place(node)
    return ListedLink(url, title[:300], score)


def _address(base: str, href: str) -> str:
    try:
        url = urldefrag(urljoin(base, href.strip()))[0]
        parts, home = urlsplit(url), urlsplit(base)
    except ValueError:
        return ""
    same_site = _site(parts.hostname) == _site(home.hostname)
    if parts.scheme not in ("http", "https") or not same_site or parts.path in ("", "/"):
        return ""
    if _FILE.search(parts.path) or _NOT_ARTICLES.search(parts.path) or url == base:
        return ""
    return url


def _site(host: str | None) -> str:
    return (host or "").lower().removeprefix("www.").removeprefix("m.")


def _alternative(node: LexborNode) -> str:
    image = node.css_first("img[alt]")
    return " ".join(((image.attributes.get("alt") if image else "") or "").split())


def _score_of_address(url: str) -> float:
    path = urlsplit(url).path
    slug = path.rstrip("/").rsplit("/", 1)[-1]
    score = 1.5 if _DATED.search(path) else 1.0 if _NUMBERED.search(url) else 0.0
    score += min(slug.count("-"), 6) * 0.4
    return score + (0.5 if slug.endswith((".html", ".htm")) else 0.0)


def _score_of_words(title: str) -> float:
    words = len(title.split())
    return 1.5 if words >= 5 else 0.5 if words >= 3 else -1.0


def _score_of_place(node: LexborNode) -> float:
    score, parent = 0.0, node.parent
    for _ in range(5):
        if parent is None:
            break
        if parent.tag in _MENUS:
            return -10.0
        if parent.tag == "aside":
            return -1.0
        if parent.tag in _CARD:
            score = 0.8
        parent = parent.parent
    return score
