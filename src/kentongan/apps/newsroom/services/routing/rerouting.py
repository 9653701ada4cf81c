"""Sending a story that is under review along its route anew, where what it shows or who stands there has changed."""

from django.db import transaction

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.queries.routing.choosing import steps_demanded
from kentongan.apps.newsroom.services.groundwork.routing import await_review
from kentongan.apps.newsroom.services.submission import tell_next
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

_WAITING = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


@transaction.atomic
def reroute_story_of(*, photo_id: int) -> bool:
    """A story whose route falls short of what its photos show goes the longer way; approvals that were given on the
    text hold. Tells who is next; audited as the system's act. False where the route reaches high enough."""
    key = Photo.objects.filter(pk=photo_id).values_list("story_id", flat=True).first()
    story = _waiting(key) if key else None
    if story is None:
        return False
    demanded = steps_demanded(story, story.current, story.current.report)
    if demanded == tuple(story.route.steps):
        return False
    await_review(story)
    trail.record(
        SYSTEM, "story_rerouted", f"story:{story.pk}", path=story.unit.path, detail={"route": story.route.key}
    )
    tell_next(SYSTEM, story)
    return True


@transaction.atomic
def take_up_story(*, story_id: int) -> bool:
    """Gives a waiting story that has no turn (it was here before there were turns) its route and its clock."""
    story = _waiting(story_id, turn=None)
    if story is None:
        return False
    await_review(story)
    return True


def _waiting(story_id: int, **more: object) -> Story | None:
    # Two statements on purpose: one that waited for the lock would join the versions of before the wait.
    rows = Story.objects.filter(pk=story_id, status__in=_WAITING, route__isnull=False, **more)
    if rows.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        return None
    return Story.objects.select_related("unit", "route", "topic", "current__report").get(pk=story_id)
