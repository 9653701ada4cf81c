"""What stands on the national front by choice, and how the choice was spread over the regions."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from kentongan.apps.editing.errors import NotFound
from kentongan.apps.editing.models import Pick
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.units.queries.units import regions
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MOST = 4
BACK = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Share:
    """How often stories from below a regional office stood on the front in the last thirty days."""

    name: str
    count: int


def picks_visible_to(actor: Actor) -> QuerySet[Pick]:
    """What stands on the front today, in its order."""
    rows = within(standing_picks(), actor, Permission.SELECTION_MAKE, path="story__unit__path")
    return rows.select_related("story__unit", "story__current", "chosen_by")


def pick_visible_to(actor: Actor, pick_id: int) -> Pick:
    found = picks_visible_to(actor).filter(pk=pick_id).first()
    if found is None:
        raise NotFound
    return found


def standing_picks(*, today: date | None = None) -> QuerySet[Pick]:
    rows = Pick.objects.filter(removed_at=None, until__gte=today or timezone.localdate())
    return rows.order_by("place", "pk")


def chosen_stories() -> QuerySet[Story]:
    """The public stories that the centre chose, each with its `place`; a withdrawn one stands there no more."""
    chosen = standing_picks()
    rows = public_stories().filter(status=StoryStatus.PUBLISHED, pk__in=chosen.order_by().values("story_id"))
    mine = chosen.filter(story_id=OuterRef("pk")).values("place")
    return rows.annotate(place=Subquery(mine[:1])).order_by("place", "pk")


def shares() -> tuple[list[Share], list[str]]:
    """Regions with what was chosen of theirs, by name, and the names of those with nothing yet; two queries."""
    since = timezone.now() - BACK
    paths = list(Pick.objects.filter(at__gte=since).values_list("story_id", "story__unit__path").distinct())
    counts = {
        region.name: sum(path.startswith(region.path) for _story, path in paths) for region in regions()
    }
    seen = [Share(name, count) for name, count in counts.items() if count]
    return seen, [name for name, count in counts.items() if not count]
