"""Which sources are to be read now, and which articles to be looked at again."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.monitoring.enums import LinkStatus
from kentongan.apps.monitoring.models import Link, Source
from kentongan.apps.monitoring.queries.pickups import outdated
from kentongan.apps.monitoring.signals import links_waiting, sources_leased

LEASE = timedelta(minutes=10)
MOST_SOURCES = 200
MOST_LINKS = 100
# For so long after a correction outlets are asked whether they have followed it.
FOLLOWED = timedelta(days=14)
_SOONEST = timedelta(minutes=2)
# A link whose job was lost is queued anew after this.
_FORGOTTEN = timedelta(hours=12)


@transaction.atomic
def lease_due_sources() -> list[int]:
    """Leases the sources whose time has come and queues their reading; two workers never lease the same one.

    A lease ends by itself, so a source whose reader was killed is read again.
    """
    now = timezone.now()
    free = Source.objects.filter(is_active=True, next_at__lte=now).exclude(leased_until__gt=now)
    due = list(
        free.select_for_update(skip_locked=True)
        .order_by("next_at")
        .values_list("id", flat=True)[:MOST_SOURCES]
    )
    if due:
        Source.objects.filter(pk__in=due).update(leased_until=now + LEASE)
        sources_leased.send(Source, source_ids=due)
    return due


@transaction.atomic
def look_again() -> list[int]:
    """Queues a second look at articles that still carry words which we have corrected or withdrawn.

    Often at first, ever more seldom: after a quarter of the time since the correction. Also links that were written
    down long ago and never read.
    """
    now = timezone.now()
    late = (
        outdated()
        .filter(release__updated_at__gte=now - FOLLOWED)
        .values_list("article_id", "release__updated_at")
    )
    since = dict(late)
    links = Link.objects.filter(article_id__in=since, status=LinkStatus.READ).order_by("read_at")
    again = [
        link.pk
        for link in links
        if link.read_at is None or now - link.read_at >= max(_SOONEST, (now - since[link.article_id]) / 4)
    ][:MOST_LINKS]
    if again:
        links_waiting.send(Link, link_ids=again, wait=0.0, again=True)
    forgotten = Link.objects.filter(status=LinkStatus.NEW, updated_at__lt=now - _FORGOTTEN).order_by("id")
    lost = list(forgotten.values_list("id", flat=True)[:MOST_LINKS])
    if lost:
        Link.objects.filter(pk__in=lost).update(updated_at=now)
        links_waiting.send(Link, link_ids=lost, wait=0.0, again=False)
    return again + lost
