"""Photos with what is marked in them, for who marks."""

from django.db.models import Count, Prefetch, Q, QuerySet

from kentongan.apps.newsroom.enums import RegionState, StoryStatus
from kentongan.apps.newsroom.models import Photo, PhotoRegion, Story
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_UNDECIDED = Count("regions", filter=Q(regions__state=RegionState.PROPOSED))
_HIDDEN = Count("regions", filter=Q(regions__state__in=RegionState.hidden()))
_SHOWN = Count("regions", filter=Q(regions__state=RegionState.CONSENTED))
_ON_THE_WAY = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED, StoryStatus.PUBLISHED)


def photos_visible_to(actor: Actor) -> QuerySet[Photo]:
    """The photos of the stories that `actor` reads at the desk."""
    return within(Photo.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")


def photo_for_desk(actor: Actor, photo_id: int) -> Photo | None:
    """One photo with story, unit, who looked, and its regions with who decided; two queries."""
    regions = Prefetch("regions", PhotoRegion.objects.select_related("decided_by").order_by("pk"))
    found = photos_visible_to(actor).select_related("story__unit", "story__current", "looked_by")
    return found.prefetch_related(regions).filter(pk=photo_id).first()


def marked_photos(story: Story) -> QuerySet[Photo]:
    """The photos of a story with `undecided`, `hidden` and `shown`, the numbers of their regions."""
    counted = {"undecided": _UNDECIDED, "hidden": _HIDDEN, "shown": _SHOWN}
    return Photo.objects.filter(story_id=story.pk).annotate(**counted).order_by("pk")


def photos_to_look_at(actor: Actor) -> QuerySet[Photo]:
    """Photos nobody has looked at, of stories on their way or public, in my branches; the newest first."""
    rows = photos_visible_to(actor).filter(looked_at=None, story__status__in=_ON_THE_WAY)
    return rows.select_related("story__unit", "story__current").order_by("-pk")


def box_of(region: PhotoRegion) -> Box:
    return Box(region.left, region.top, region.width, region.height)
