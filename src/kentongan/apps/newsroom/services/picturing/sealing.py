"""Making what is hidden hidden for good: sharp pictures are kept for second thoughts, not for ever."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.services.picturing.drawing import drop_later
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

# Long enough to mend a decision and to answer a complaint; of a story that never went out, half a year.
AFTER_LOOK, AFTER_UPLOAD = timedelta(days=30), timedelta(days=180)
MOST_AT_ONCE = 500
_OVER = (StoryStatus.PUBLISHED, StoryStatus.WITHDRAWN, StoryStatus.UNPUBLISHED)


@transaction.atomic
def seal_photos() -> int:
    """Drops the sharp pictures of photos that were decided long ago; how many. Audited photo by photo.

    What is hidden in them cannot be shown any more, by nobody. Bounded: the next night goes on.
    """
    due = list(_due()[:MOST_AT_ONCE])
    for photo in due:
        drop_later(photo.sharp)
        photo.sharp, photo.sealed_at = "", timezone.now()
        photo.save(update_fields=["sharp", "sealed_at"])
        path = photo.story.unit.path
        trail.record(SYSTEM, "photo_sealed", f"story:{photo.story_id}", path=path, detail={"photo": photo.pk})
    return len(due)


def _due() -> QuerySet[Photo]:
    now = timezone.now()
    looked = Q(looked_at__lt=now - AFTER_LOOK, story__status__in=_OVER)
    forgotten = Q(uploaded_at__lt=now - AFTER_UPLOAD)
    rows = Photo.objects.select_for_update(of=("self",), skip_locked=True).select_related("story__unit")
    return rows.exclude(sharp="").filter(looked | forgotten, is_drawn=True).order_by("uploaded_at")
