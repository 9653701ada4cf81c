"""What a machine does with a new photo: proposes faces, and makes the sizes that take long."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from kentongan.apps.newsroom.enums import Portrayed, ProposalState, RegionState
from kentongan.apps.newsroom.gate.pictures import is_for_children
from kentongan.apps.newsroom.models import Photo, PhotoRegion
from kentongan.apps.newsroom.queries.picturing.marking import box_of
from kentongan.apps.newsroom.services.picturing.drawing import bytes_of, redraw
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.faces.proposing import propose_faces

_SAME_FACE = 0.4
_BATCH = 200


def finish_photo(*, photo_id: int) -> None:
    """Seeks faces in a photo that nobody sought in yet, hides what was found, and makes the sizes that are missing.

    A found face stays hidden and keeps the photo in the house until somebody decides; in a unit for children it is
    taken for a child's and hidden for good. Audited. Where no model runs, the photo says so and a person looks.
    """
    photo = Photo.objects.filter(pk=photo_id, proposal=ProposalState.WAITING).first()
    if photo is None:
        return
    found = propose_faces(bytes_of(photo.sharp or photo.file))  # seconds of work: before anything is locked
    with transaction.atomic():
        _keep(photo_id, found)


def photos_without_proposal(*, after: int) -> list[int]:
    """The next photos above the number `after` in which nobody sought yet; empty at the end."""
    rows = Photo.objects.filter(pk__gt=after, proposal=ProposalState.WAITING).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:_BATCH])


def _keep(photo_id: int, found: list[Box] | None) -> None:
    waiting = Photo.objects.select_for_update(of=("self",)).select_related("story__unit")
    photo = waiting.filter(pk=photo_id, proposal=ProposalState.WAITING).first()
    if photo is None:
        return
    known = [box_of(region) for region in photo.regions.all()]
    fresh = [box for box in found or () if all(box.overlap(other) < _SAME_FACE for other in known)]
    _propose(photo, fresh)
    photo.proposal = ProposalState.UNABLE if found is None else ProposalState.MADE
    redraw(photo)
    trail.record(
        SYSTEM,
        "faces_proposed",
        f"story:{photo.story_id}",
        path=photo.story.unit.path,
        detail={"photo": photo.pk, "faces": len(fresh), "able": found is not None},
    )


def _propose(photo: Photo, boxes: Iterable[Box]) -> None:
    is_child = is_for_children(photo.story.unit.type)
    PhotoRegion.objects.bulk_create(
        PhotoRegion(
            photo=photo,
            left=box.left,
            top=box.top,
            width=box.width,
            height=box.height,
            state=RegionState.BLURRED if is_child else RegionState.PROPOSED,
            portrayed=Portrayed.CHILD if is_child else Portrayed.UNKNOWN,
            decided_at=timezone.now() if is_child else None,
            by_model=True,
        )
        for box in boxes
    )
