"""Maps of the site for search engines, cut by ranges of numbers so that no part grows with the archive."""

from collections.abc import Iterator

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.queries import addresses
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.newsroom.queries.wire import news_items
from kentongan.apps.units.queries.units import public_units
from kentongan.core.wire.news_sitemap import MOST_STORIES, WINDOW, news_sitemap
from kentongan.core.wire.sitemap import Location, sitemap_index, sitemaps
from kentongan.faces.site.answers import public_page
from kentongan.faces.site.newsroom.addresses import absolute, unit_path
from kentongan.faces.site.newsroom.heads import head_of

PART = 10_000
XML = "application/xml; charset=utf-8"
_CALM = "public, max-age=3600"
_PAGES = (
    "/",
    "/satuan/",
    "/ralat/",
    "/tentang/",
    "/krisis/",
    "/klarifikasi/",
    "/layanan-informasi/",
    "/daftar-informasi/",
    "/daftar-informasi/dikecualikan/",
    "/standar/",
)


@public_page
def index(_request: HttpRequest) -> HttpResponse:
    """The parts that hold something: the pages of offices, then one part for each range of numbers."""
    parts = (
        public_stories().order_by().annotate(part=F("pk") / PART).values_list("part", flat=True).distinct()
    )
    names = ["/sitemap-satuan.xml", *(f"/sitemap-{part}.xml" for part in sorted(parts))]
    return _xml(sitemap_index(Location(absolute(name)) for name in names))


@public_page
def offices(_request: HttpRequest) -> HttpResponse:
    """The front page and the pages of all offices of today."""
    units = public_units().exclude(path=None).only("key", "type", "updated_at").order_by("pk")
    pages = [Location(absolute(page)) for page in _PAGES]
    return _xml(next(sitemaps([*pages, *(Location(absolute(unit_path(unit))) for unit in units)])))


@public_page
def part(_request: HttpRequest, number: int) -> HttpResponse:
    """The public stories whose numbers fall into one range; at most PART of them, whatever the archive holds."""
    if number > 2**40:
        raise Http404
    first, *_ = sitemaps(_locations(number))
    if b"<url>" not in first:
        raise Http404
    return _xml(first)


def _locations(number: int) -> Iterator[Location]:
    rows = public_stories().filter(pk__gte=number * PART, pk__lt=(number + 1) * PART).order_by("pk")
    for pk, slug, changed in rows.values_list("pk", "slug", "changed_at").iterator(chunk_size=1000):
        yield Location(absolute(addresses.story_path(pk, slug)), changed)


@public_page
def news(_request: HttpRequest) -> HttpResponse:
    """The stories of the last two days, as news search engines ask for them."""
    now = timezone.now()
    fresh = public_stories().filter(status=StoryStatus.PUBLISHED, published_at__gte=now - WINDOW)
    items = news_items(fresh.select_related("public").defer("search")[:MOST_STORIES])
    response = _xml(news_sitemap(items, head_of(None, "news-sitemap.xml"), now=now))
    response.headers["Cache-Control"] = "public, max-age=300"
    return response


def _xml(document: bytes) -> HttpResponse:
    return HttpResponse(document, content_type=XML, headers={"Cache-Control": _CALM})
