"""Marks in a few photos that wait at the photo desk: hidden, let be seen, and not yet looked at."""

from django.db.models import QuerySet

from kentongan.apps.newsroom.enums import Portrayed, RegionKind, RegionState, StoryStatus
from kentongan.apps.newsroom.models import Photo, PhotoRegion
from kentongan.apps.newsroom.services.picturing.marking import Ruling, decide_region, mark_region
from kentongan.config.demo.replay import officer
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.roles import Role

_PLACES = (
    (Box(2_200, 2_600, 900, 1_500), RegionKind.FACE, None),
    (
        Box(5_600, 2_400, 900, 1_500),
        RegionKind.FACE,
        Ruling(state=RegionState.CONSENTED, portrayed=Portrayed.OFFICER),
    ),
    (
        Box(7_600, 2_700, 900, 1_500),
        RegionKind.FACE,
        Ruling(state=RegionState.CONSENTED, portrayed=Portrayed.INMATE, reference="SI-Peraga-07/2026"),
    ),
    (Box(200, 300, 1_800, 900), RegionKind.OTHER, None),
)


def furnish() -> None:
    """Marks the newest photos of stories in review; does nothing where somebody has marked before."""
    if PhotoRegion.objects.filter(by_model=False).exists():
        return
    for photo, (box, kind, ruling) in zip(_waiting(), _PLACES, strict=False):
        head = officer(photo.story.unit, Role.UNIT_HEAD)
        region = mark_region(actor=head, photo_id=photo.pk, box=box, kind=kind)
        if ruling:
            decide_region(actor=head, photo_id=photo.pk, region_id=region.pk, ruling=ruling)


def _waiting() -> QuerySet[Photo]:
    rows = Photo.objects.filter(looked_at=None, story__status=StoryStatus.IN_REVIEW)
    return rows.select_related("story__unit").order_by("-pk")[: len(_PLACES)]
