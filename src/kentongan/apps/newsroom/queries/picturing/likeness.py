"""Photos that were there before: found by what they show, across the nation."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.queries.picturing.clearance import photos_that_may_leave
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.core.pictures.fingerprint import SAME, distance
from kentongan.foundation.accounts.actor import Actor

_MOST_COMPARED, _MOST_FETCHED, _MOST_TOLD = 400, 25, 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """An earlier photo, and in how many of 64 signs it differs."""

    photo: Photo
    distance: int


def photos_like(actor: Actor, photo: Photo) -> list[Likeness]:
    """Earlier photos of other stories that show the same, the nearest first; two queries, however many photos.

    Only those that `actor` may see: of the branches they read, and what is public. None for a flat field.
    """
    if photo.fingerprint is None:
        return []
    near = Photo.objects.filter(bands__overlap=photo.bands, pk__lt=photo.pk).exclude(story_id=photo.story_id)
    # Not sorted by the database: it would rather walk all photos backwards than ask the index of bands.
    measured = {pk: distance(photo.fingerprint, signs) for pk, signs in _signs(near)}
    nearest = sorted(
        (pk for pk, signs in measured.items() if signs <= SAME), key=lambda pk: (measured[pk], -pk)
    )
    mine = Q(story__in=stories_visible_to(actor))
    public = Q(pk__in=photos_that_may_leave(), story__status=StoryStatus.PUBLISHED)
    seen = Photo.objects.filter(mine | public).select_related("story__unit", "story__current")
    found = seen.in_bulk(nearest[:_MOST_FETCHED])
    return [Likeness(found[pk], measured[pk]) for pk in nearest if pk in found][:_MOST_TOLD]


def _signs(near: QuerySet[Photo]) -> QuerySet:
    return near.values_list("pk", "fingerprint")[:_MOST_COMPARED]
