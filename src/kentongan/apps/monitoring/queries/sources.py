"""Sources, and how they fare."""

from datetime import timedelta

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from kentongan.apps.monitoring.enums import SourceState
from kentongan.apps.monitoring.models import Link, Source
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.accounts.scope import within

FAILING = 3
SILENT = timedelta(days=14)


def sources_visible_to(actor: Actor) -> QuerySet[Source]:
    """The sources that `actor`'s branches keep, and those of the centre, which serve everybody who keeps any."""
    if not may_anywhere(actor, Permission.SOURCE_MANAGE):
        return Source.objects.none()
    own = within(Source.objects.all(), actor, Permission.SOURCE_MANAGE, path="keeper__path")
    return (
        Source.objects.filter(Q(keeper=None) | Q(pk__in=own.values("pk")))
        .select_related("outlet", "keeper")
        .order_by(F("failures").desc(), "outlet__name", "id")
    )


def state_of(source: Source) -> SourceState:
    """The one word about a source that its row shows."""
    if not source.is_active:
        return SourceState.PAUSED
    if source.failures >= FAILING:
        return SourceState.FAILING
    if source.failures:
        return SourceState.TROUBLED
    if source.last_ok_at is None:
        return SourceState.WAITING
    silent_since = source.last_new_at or source.created_at
    return SourceState.SILENT if timezone.now() - silent_since > SILENT else SourceState.WELL


def source_counts(actor: Actor) -> dict[str, int]:
    """How many sources there are, and how many fail; one query."""
    return (
        sources_visible_to(actor)
        .order_by()
        .aggregate(
            all=Count("pk"),
            active=Count("pk", filter=Q(is_active=True)),
            failing=Count("pk", filter=Q(is_active=True, failures__gte=FAILING)),
        )
    )


def search_sources(actor: Actor, words: str) -> QuerySet[Source]:
    """The visible sources whose outlet or address bears `words`; all of them without."""
    found = sources_visible_to(actor)
    return found.filter(Q(outlet__name__icontains=words) | Q(url__icontains=words)) if words else found


def links_of(source: Source) -> QuerySet[Link]:
    """What a source gave, newest first, with the articles that came of it."""
    return (
        source.links.select_related("article")
        .defer("entry", "article__text", "article__hashes")
        .order_by("-id")
    )
