"""The outlets' HTML: four kinds of article page, a front page, and the clutter that goes with them."""

import json
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from .newsdesk import Article, address
from .outgoing import date_in_words
from .roster import Outlet

HERE = Path(__file__).parent / "templates"
ON_FRONT = 25
RELATED = 4
STYLE = (
    "body{font-family:Georgia,serif;max-width:52rem;margin:0 auto;padding:0 1rem;line-height:1.6;color:#222}"
    ".demo{background:#fff3cd;padding:.4rem .8rem;font:14px sans-serif}.logo{font-size:1.6rem;color:#8a1c1c}"
    ".meta,time,footer{color:#595959;font-size:.9rem}.ralat{border-left:4px solid #8a1c1c;padding-left:.8rem}"
)


def front_page(outlet: Outlet, articles: Sequence[Article], site: str) -> str:
    """The newest articles as a list of links."""
    rows = "".join(_row(outlet, article) for article in articles[:ON_FRONT])
    kind = "application/atom+xml" if outlet.source == "atom" else "application/rss+xml"
    link = f'<link rel="alternate" type="{kind}" href="{site}{outlet.feed_path}">' if outlet.feed_path else ""
    return _template("front").substitute(
        name=escape(outlet.name), city=escape(outlet.city), rows=rows, feed_link=link, style=STYLE
    )


def article_page(outlet: Outlet, article: Article, others: Sequence[Article], site: str) -> str:
    """One article with the outlet's markup and its links to other articles."""
    url = site + address(outlet, article)
    related = [other for other in others if other.number != article.number][:RELATED]
    return _template(outlet.markup).safe_substitute(
        name=escape(outlet.name),
        city=escape(outlet.city),
        headline=escape(article.headline),
        byline=escape(article.byline),
        url=escape(url),
        published=article.published.isoformat(),
        updated=article.updated.isoformat(),
        date_words=date_in_words(article.published.astimezone(outlet.timezone), outlet.zone),
        summary=escape(article.paragraphs[0][:160]),
        note=f'<p class="ralat"><em>{escape(article.note)}</em></p>' if article.note else "",
        body_with_related=_body(outlet, article, related),
        related="".join(_row(outlet, other) for other in related),
        jsonld=_jsonld(outlet, article, url),
        style=STYLE,
    )


def about_page(outlet: Outlet) -> str:
    """Who the outlet pretends to be, and that it does not exist."""
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Tentang {escape(outlet.name)}</title>'
        f"</head><body><h1>{escape(outlet.name)}</h1><p>Media ini tidak ada. Ia dikarang untuk memperagakan "
        f"pemantauan berita; semua isinya dibuat oleh program.</p></body></html>"
    )


def directory_page(outlets: Sequence[Outlet], port: int) -> str:
    """For a visitor who asks by number instead of by name: where the outlets are."""
    rows = "".join(
        f'<li><a href="http://{outlet.host}:{port}/">{escape(outlet.name)}</a> ({escape(outlet.city)})</li>'
        for outlet in outlets
    )
    return (
        '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Media peragaan</title></head>'
        f"<body><h1>Media peragaan</h1><ul>{rows}</ul></body></html>"
    )


@cache
def _template(name: str) -> Template:
    return Template((HERE / f"{name}.html").read_text(encoding="utf-8"))


def _row(outlet: Outlet, article: Article) -> str:
    when = date_in_words(article.published.astimezone(outlet.timezone), outlet.zone)
    return f'<li><a href="{escape(address(outlet, article))}">{escape(article.headline)}</a> <small>{when}</small></li>'


def _body(outlet: Outlet, article: Article, related: Sequence[Article]) -> str:
    parts = [f"<p>{escape(part)}</p>" for part in article.paragraphs]
    if related and len(parts) > 2:
        link = f'<a href="{escape(address(outlet, related[0]))}">{escape(related[0].headline)}</a>'
        parts.insert(2, f"<p><strong>Baca juga:</strong> {link}</p>")
    return "\n".join(parts)


def _jsonld(outlet: Outlet, article: Article, url: str) -> str:
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "datePublished": article.published.isoformat(),
        "dateModified": article.updated.isoformat(),
        "mainEntityOfPage": url,
        "author": {"@type": "Person", "name": article.byline},
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name},
    }
    # Inside <script> the parser looks for "</", whatever the JSON means.
    return (
        json.dumps(said, ensure_ascii=False)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
    )
