"""Taking a story in hand, and letting it go."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import NotAllowed, WrongStage
from kentongan.apps.newsroom.models import Claim, Story
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.groundwork.seating import leave_to_holder, seat_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LASTS = timedelta(minutes=60)


@transaction.atomic
def claim_story(*, actor: Actor, story_id: int) -> Claim:
    """Takes a story in hand for an hour, so that no two of a tier read the same text; again renews the hour. Audited.

    By whoever may decide on it now. Refuses while another of the same or a higher tier has it.
    """
    story = story_in_hand(actor, story_id)
    seat = seat_of(actor, story, author_ids(story))
    if story.status != StoryStatus.IN_REVIEW:
        raise WrongStage(_("Berita ini tidak sedang menunggu persetujuan."))
    if seat is None:
        raise NotAllowed(_("Keputusan tahap ini ada pada pejabat lain."))
    leave_to_holder(actor, story, seat)
    now = timezone.now()
    claim = Claim.objects.create(story=story, officer_id=actor.user_id, at=now, until=now + LASTS)
    _note(actor, story, "story_claimed")
    return claim


@transaction.atomic
def release_claim(*, actor: Actor, story_id: int) -> Story:
    """Lets a story go again, by who holds it. Audited."""
    story = story_in_hand(actor, story_id)
    claim = Claim.objects.filter(story_id=story.pk, officer_id=actor.user_id).first()
    if claim is None:
        raise NotAllowed(_("Berita ini tidak sedang Anda pegang."))
    claim.delete()
    _note(actor, story, "story_let_go")
    return story


def _note(actor: Actor, story: Story, verb: str) -> None:
    trail.record(actor, verb, f"story:{story.pk}", path=story.unit.path)
