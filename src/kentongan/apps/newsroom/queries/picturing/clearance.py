"""Which photos may leave the newsroom: the one question that every way out asks."""

from django.db.models import BigIntegerField, Count, Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast

from kentongan.apps.newsroom.enums import RegionState
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.pictures import PhotoState
from kentongan.apps.newsroom.models import Photo, PhotoRegion, Story

_UNDECIDED = Q(regions__state=RegionState.PROPOSED)


def photos_that_may_leave() -> QuerySet[Photo]:
    """Photos that a person looked at, in which every face is decided, and that are drawn as decided."""
    waiting = PhotoRegion.objects.filter(photo=OuterRef("pk"), state=RegionState.PROPOSED)
    return Photo.objects.filter(~Exists(waiting), looked_at__isnull=False, is_drawn=True)


def with_cover(stories: QuerySet[Story]) -> QuerySet[Story]:
    """`stories` with `cover_leaves`: whether the first picture of the public text may be promised in a list."""
    cover = Cast(KeyTextTransform("photo", KeyTransform("0", "public__photos")), BigIntegerField())
    cleared = Exists(photos_that_may_leave().filter(pk=OuterRef("cover")))
    return stories.annotate(cover=cover, cover_leaves=cleared)


def states_of(content: Content) -> tuple[PhotoState, ...]:
    """The photos of a text as the gate sees them, in their order; one query, none without photos."""
    if not content.photos:
        return ()
    found = Photo.objects.filter(pk__in=[line.photo for line in content.photos]).annotate(
        undecided=Count("regions", filter=_UNDECIDED)
    )
    rows = {row["pk"]: row for row in found.values("pk", "looked_at", "is_drawn", "undecided")}
    return tuple(
        PhotoState(
            place=place,
            is_looked_at=rows[line.photo]["looked_at"] is not None,
            is_drawn=rows[line.photo]["is_drawn"],
            undecided=rows[line.photo]["undecided"],
        )
        for place, line in enumerate(content.photos, 1)
        if line.photo in rows
    )
