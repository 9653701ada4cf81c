"""The news sitemap that search engines read: the stories of the last two days."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.sitemap import NAMESPACE
from kentongan.core.wire.xmlwriter import child, document, root, stamp

NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
MOST_STORIES = 1_000
WINDOW = timedelta(days=2)


def news_sitemap(items: Iterable[NewsItem], head: FeedHead, *, now: datetime) -> bytes:
    """At most 1,000 stories, newest first, published in the two days before `now`.

    `head.title` names the publication. A story that is gone is left out: the engine then drops it.
    """
    fresh = [item for item in items if _is_fresh(item, now)]
    fresh.sort(key=lambda item: item.published, reverse=True)
    urlset = root(f"{{{NAMESPACE}}}urlset", {None: NAMESPACE, "news": NEWS})
    for item in fresh[:MOST_STORIES]:
        url = child(urlset, f"{{{NAMESPACE}}}url")
        child(url, f"{{{NAMESPACE}}}loc", item.url)
        child(url, f"{{{NAMESPACE}}}lastmod", stamp(item.changed))
        news = child(url, f"{{{NEWS}}}news")
        publication = child(news, f"{{{NEWS}}}publication")
        child(publication, f"{{{NEWS}}}name", head.title)
        child(publication, f"{{{NEWS}}}language", item.language)
        child(news, f"{{{NEWS}}}publication_date", stamp(item.published))
        child(news, f"{{{NEWS}}}title", item.headline)
    return document(urlset)


def _is_fresh(item: NewsItem, now: datetime) -> bool:
    return item.pubstatus == "usable" and not item.is_gone and now - WINDOW <= item.published <= now
