"""The same event filed by several offices: noticed, and said to be different after all."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.editing.enums import Sameness
from kentongan.apps.editing.models import Contribution, Likeness
from kentongan.apps.editing.queries.sameness import alike_elsewhere, likeness_visible_to
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.archive.told import telling_of
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def seek_alike(*, story_id: int) -> int:
    """Proposes stories of other offices that may tell the same event as this one; how many were new.

    What an editor parted before is not proposed again. Changes no story.
    """
    rows = Story.objects.select_related("unit", "current__topic").filter(pk=story_id)
    story = rows.filter(status__in=(StoryStatus.IN_REVIEW, StoryStatus.APPROVED)).first()
    if story is None:
        return 0
    found = dict(alike_elsewhere(telling_of(story, content_of(story, story.current))))
    known = set(Story.objects.filter(pk__in=found).values_list("pk", flat=True))
    pairs = [
        Likeness(story_id=max(story.pk, other), other_id=min(story.pk, other), percent=percent)
        for other, percent in found.items()
        if other in known
    ]
    before = _pairs_of(story.pk)
    fresh = [pair for pair in pairs if (pair.story_id, pair.other_id) not in before]
    Likeness.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh)


@transaction.atomic
def part_stories(*, actor: Actor, likeness_id: int) -> Likeness:
    """Says that two stories tell different events; they are not proposed again. Audited."""
    row = likeness_visible_to(actor, likeness_id)
    row.outcome, row.settled_at, row.settled_by_id = Sameness.APART, timezone.now(), actor.user_id
    row.save(update_fields=["outcome", "settled_at", "settled_by"])
    detail = {"other": row.other_id}
    trail.record(actor, "stories_parted", f"story:{row.story_id}", path=row.story.unit.path, detail=detail)
    return row


@transaction.atomic
def release_contribution(*, story_id: int) -> bool:
    """A story that its writer submits again stands for itself; the lead keeps the others."""
    return bool(Contribution.objects.filter(story_id=story_id, stands=True).update(stands=False))


def _pairs_of(story_id: int) -> set[tuple[int, int]]:
    rows = Likeness.objects.filter(Q(story_id=story_id) | Q(other_id=story_id))
    return set(rows.values_list("story_id", "other_id"))
