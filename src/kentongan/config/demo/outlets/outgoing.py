"""The outlets' feeds and sitemaps, each with the habits (and the bad habits) of its kind."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from kentongan.config.demo.stories.moments import DAYS, MONTHS

from .newsdesk import Article, address
from .roster import Outlet

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
LONGEST = 150
for prefix, uri in (("content", CONTENT), ("news", NEWS)):
    ET.register_namespace(prefix, uri)


def date_in_words(moment: datetime, zone: str) -> str:
    """As some Indonesian sites print it, against the standard: `Jumat, 21 November 2026 - 10:15 WIB`."""
    return f"{DAYS[moment.weekday()]}, {moment.day} {MONTHS[moment.month - 1]} {moment.year} - {moment:%H:%M} {zone}"


def rss(outlet: Outlet, articles: Sequence[Article], site: str) -> bytes:
    """RSS 2.0; with `full_text` the whole article, else a summary; dates in words where the outlet does so."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _texts(channel, title=outlet.name, link=site + "/", description=f"Kabar {outlet.city}", language="id")
    for article in articles[:LONGEST]:
        item = ET.SubElement(channel, "item")
        link = site + address(outlet, article)
        _texts(item, title=article.headline, link=link, guid=link, pubDate=_rss_date(outlet, article))
        _texts(item, description=_summary(article))
        if outlet.full_text:
            full = "".join(f"<p>{_escaped(part)}</p>" for part in article.paragraphs)
            ET.SubElement(item, f"{{{CONTENT}}}encoded").text = full
    return _document(root)


def atom(outlet: Outlet, articles: Sequence[Article], site: str) -> bytes:
    """Atom 1.0 with summaries."""
    root = ET.Element("feed", xmlns=ATOM)
    latest = max((article.updated for article in articles), default=datetime.now(outlet.timezone))
    _texts(root, title=outlet.name, id=site + "/", updated=latest.isoformat())
    ET.SubElement(root, "link", rel="self", href=site + outlet.feed_path)
    for article in articles[:LONGEST]:
        entry = ET.SubElement(root, "entry")
        link = site + address(outlet, article)
        _texts(entry, title=article.headline, id=link, summary=_summary(article))
        _texts(entry, published=article.published.isoformat(), updated=article.updated.isoformat())
        ET.SubElement(entry, "link", rel="alternate", href=link)
        _texts(ET.SubElement(entry, "author"), name=article.byline)
    return _document(root)


def sitemap(outlet: Outlet, articles: Sequence[Article], site: str) -> bytes:
    """A sitemap with the news extension for everything the outlet shows."""
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    ET.register_namespace("", SITEMAP)
    for article in articles:
        url = ET.SubElement(root, f"{{{SITEMAP}}}url")
        ET.SubElement(url, f"{{{SITEMAP}}}loc").text = site + address(outlet, article)
        ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = article.updated.isoformat()
        news = ET.SubElement(url, f"{{{NEWS}}}news")
        publication = ET.SubElement(news, f"{{{NEWS}}}publication")
        ET.SubElement(publication, f"{{{NEWS}}}name").text = outlet.name
        ET.SubElement(publication, f"{{{NEWS}}}language").text = "id"
        ET.SubElement(news, f"{{{NEWS}}}publication_date").text = article.published.isoformat()
        ET.SubElement(news, f"{{{NEWS}}}title").text = article.headline
    return _document(root)


def _rss_date(outlet: Outlet, article: Article) -> str:
    local = article.published.astimezone(outlet.timezone)
    return date_in_words(local, outlet.zone) if outlet.source == "rss-indonesian" else format_datetime(local)


def _summary(article: Article) -> str:
    return article.paragraphs[0][:240]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _texts(parent: ET.Element, **texts: str) -> None:
    for name, text in texts.items():
        ET.SubElement(parent, name).text = text


def _document(root: ET.Element) -> bytes:
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)
