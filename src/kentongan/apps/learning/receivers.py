"""Ears of learning: the newsroom announces, a job counts."""

from django.dispatch import receiver

from kentongan.apps.learning import tasks
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.signals import story_decided, story_submitted


@receiver(story_submitted, dispatch_uid="learning.submitted")
def count_submitted(story_id: int, **_rest: object) -> None:
    """The version that stands now is the one that was handed in."""
    version_id = Story.objects.values_list("current_id", flat=True).get(pk=story_id)
    tasks.count_version.defer(version_id=version_id)


@receiver(story_decided, dispatch_uid="learning.decided")
def count_decided(decision_id: int, **_rest: object) -> None:
    """Approvals count as well: returns are a share of all decisions."""
    tasks.count_decision.defer(decision_id=decision_id)
