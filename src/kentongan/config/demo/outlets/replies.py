"""Which answer an outlet gives to which address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from . import outgoing, pages
from .newsdesk import Article, address
from .roster import Outlet

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"
NUMBER = re.compile(r"(?:^|[/_-])(\d{6,8})(?=[/.]|$)")


@dataclass(frozen=True)
class Reply:
    """An answer before it is sent. `modified` is None where the outlet does not tell."""

    status: int
    kind: str
    body: bytes
    modified: datetime | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def etag(self) -> str:
        """A validator over the bytes."""
        return f'"{sha256(self.body).hexdigest()[:20]}"'


def reply_to(outlet: Outlet, path: str, articles: Sequence[Article], site: str) -> Reply:
    """`path` without its query; `articles` newest first; `site` is scheme and host without a slash at the end."""
    latest = max((article.updated for article in articles), default=None)
    if path in {"/", "/indeks"}:
        return Reply(200, HTML, pages.front_page(outlet, articles, site).encode(), latest)
    if path == "/robots.txt":
        return Reply(200, "text/plain; charset=utf-8", _robots(outlet, site).encode())
    if path == "/tentang":
        return Reply(200, HTML, pages.about_page(outlet).encode())
    if path == outlet.feed_path:
        return _feed(outlet, articles, site, latest)
    if path == "/sitemap.xml" and outlet.source == "sitemap":
        return Reply(200, XML, outgoing.sitemap(outlet, articles, site), latest)
    return _article(outlet, path, articles, site)


def _feed(outlet: Outlet, articles: Sequence[Article], site: str, latest: datetime | None) -> Reply:
    if outlet.source == "atom":
        return Reply(
            200, "application/atom+xml; charset=utf-8", outgoing.atom(outlet, articles, site), latest
        )
    return Reply(200, "application/rss+xml; charset=utf-8", outgoing.rss(outlet, articles, site), latest)


def _article(outlet: Outlet, path: str, articles: Sequence[Article], site: str) -> Reply:
    asked = {int(number) for number in NUMBER.findall(path)}
    for article in articles:
        if article.number in asked:
            if path != address(outlet, article):
                return Reply(301, HTML, b"", headers={"Location": site + address(outlet, article)})
            page = pages.article_page(outlet, article, articles, site)
            return Reply(200, HTML, page.encode(), article.updated)
    return Reply(404, HTML, b"<h1>Halaman tidak ditemukan</h1>")


def _robots(outlet: Outlet, site: str) -> str:
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /cari"]
    lines += ["Crawl-delay: 1"] if outlet.throttles else []
    lines += [f"Sitemap: {site}/sitemap.xml"] if outlet.source == "sitemap" else []
    return "\n".join(lines) + "\n"
