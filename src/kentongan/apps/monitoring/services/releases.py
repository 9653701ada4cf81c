"""Our own releases, as the radar knows them."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.channels.models import WireItem
from kentongan.apps.channels.queries.items import versions_of
from kentongan.apps.monitoring.models import Article, Release
from kentongan.apps.monitoring.services.matching import match_article
from kentongan.core.analysis.reprints import candidate_hashes
from kentongan.core.wire.newsitem import NewsItem

REMEMBERED = timedelta(days=30)
MOST_ARTICLES = 500


def index_release(*, item_id: int) -> int:
    """Takes a released version into the radar and looks for it in what outlets printed lately.

    So it does not matter whether the article or the release came first. The hashes are those of all versions: an
    outlet that took an early one is still found. Gives the number of articles looked at again.
    """
    uri = WireItem.objects.values_list("uri", flat=True).get(pk=item_id)
    release = _keep(uri)
    if release is None:
        return 0
    lately = Q(dated_at__gte=timezone.now() - REMEMBERED) | Q(first_seen_at__gte=timezone.now() - REMEMBERED)
    again = Article.objects.filter(Q(pickups__release=release) | (Q(hashes__overlap=release.hashes) & lately))
    articles = list(again.distinct().order_by("-dated_at")[:MOST_ARTICLES])
    for article in articles:
        match_article(article)
    return len(articles)


@transaction.atomic
def _keep(uri: str) -> Release | None:
    versions = [row for row in versions_of(uri).select_for_update() if row.pubstatus != "withheld"]
    usable = [row for row in versions if row.pubstatus == "usable"]
    if not usable:
        return None
    newest, words = versions[-1], NewsItem.from_json(usable[-1].payload)
    hashes = {number for row in usable for number in candidate_hashes(row.payload.get("body_text", ""))}
    release, _ = Release.objects.update_or_create(
        uri=uri,
        defaults={
            "version": newest.version,
            "unit_id": newest.unit_id,
            "headline": words.headline[:300],
            "text": words.body_text,
            "url": words.url[:500],
            "published_at": words.published,
            "is_withdrawn": newest.pubstatus == "canceled",
            "hashes": sorted(hashes),
        },
    )
    return release
