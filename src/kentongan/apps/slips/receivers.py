"""Ears of the slips, in the same transaction: a story that waits makes slips, a slip makes a mail."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.signals import review_restarted, story_decided, story_submitted, turn_passed
from kentongan.apps.slips import tasks
from kentongan.apps.slips.services.making import make_slips, make_slips_above
from kentongan.apps.slips.signals import slips_made


@receiver(story_submitted, dispatch_uid="slips.submitted")
def slips_for_first(story_id: int, **_rest: object) -> None:
    """Whoever handed it in does not decide on it."""
    acted = Story.objects.values_list("submitted_by_id", flat=True).get(pk=story_id)
    make_slips(story_id=story_id, but=acted)


@receiver(story_decided, dispatch_uid="slips.decided")
def slips_for_next(story_id: int, decision_id: int, **_rest: object) -> None:
    """Links that are out are closed; the next step gets its own."""
    acted = Decision.objects.values_list("officer_id", flat=True).get(pk=decision_id)
    make_slips(story_id=story_id, but=acted)


@receiver(review_restarted, dispatch_uid="slips.restarted")
def slips_for_new_words(story_id: int, user_id: int, **_rest: object) -> None:
    """What the open links showed is not what stands now."""
    make_slips(story_id=story_id, but=user_id)


@receiver(turn_passed, dispatch_uid="slips.passed")
def slips_for_next_owner(story_id: int, **_rest: object) -> None:
    """Nobody decided in time; who is next may be away from the desk as well."""
    make_slips_above(story_id=story_id)


@receiver(slips_made, dispatch_uid="slips.mail")
def mail_slips(slip_ids: Iterable[int], **_rest: object) -> None:
    """One job a mail: a bad address holds up nobody else."""
    for slip_id in slip_ids:
        tasks.mail_slip_task.configure(priority=tasks.PRIORITY).defer(slip_id=slip_id)
