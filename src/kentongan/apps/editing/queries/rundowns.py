"""Episodes to come, and published stories for their rundowns."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.editing.models import StorySegment
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.programmes.models import Episode
from kentongan.apps.programmes.queries.episodes import Rundown, episodes_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

BACK = timedelta(days=31)
_JUST_NOW = timedelta(days=1)
MOST_EPISODES = 30


def episodes_to_come(actor: Actor) -> list[Episode]:
    """Episodes of programmes that `actor` runs, not out yet, the next first; one query."""
    rows = within(episodes_visible_to(actor), actor, Permission.PROGRAMME_RUN, path="programme__unit__path")
    rows = rows.filter(planned_at__gte=timezone.now() - _JUST_NOW, broadcasts=None)
    return list(rows.order_by("planned_at", "pk")[:MOST_EPISODES])


def published_lately(actor: Actor, *, unit: str = "", topic: str = "") -> QuerySet[Story]:
    """What came out in the last month in the actor's branches, newest first."""
    rows = stories_visible_to(actor).filter(
        status=StoryStatus.PUBLISHED, published_at__gte=timezone.now() - BACK
    )
    for word in unit.split()[:6]:
        rows = rows.filter(unit__name__icontains=word)
    if topic:
        rows = rows.filter(topic__key=topic)
    return rows.select_related("unit", "topic").defer("search", "summary").order_by("-published_at", "-pk")


def stories_in(rundown: Rundown) -> dict[int, Story]:
    """The stories of a rundown by the key of their segment; one query."""
    keys: Iterable[int] = [line.segment.pk for line in rundown.lines]
    rows = StorySegment.objects.filter(segment_id__in=keys).select_related("story__unit")
    return {row.segment_id: row.story for row in rows}
