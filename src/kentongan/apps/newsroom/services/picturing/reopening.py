"""What was approved was another picture."""

from kentongan.apps.newsroom.enums import StoryStatus, Verdict
from kentongan.apps.newsroom.models import Decision, Photo, Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.routing import await_review
from kentongan.apps.newsroom.services.groundwork.versioning import add_version
from kentongan.apps.newsroom.services.submission import tell_next
from kentongan.apps.newsroom.signals import review_restarted
from kentongan.foundation.accounts.actor import Actor

_WAITING = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


def reopen_for(actor: Actor, photo: Photo) -> bool:
    """Somebody in `photo` is shown from now on: approvals that were given before are void, as after any change.

    The story, which is locked, goes on with a version of the same words by `actor`, who therefore does not decide on
    it, and review starts at its first step, whose holders are told. False where nobody had approved yet, or where the
    photo stands in no line of the text.
    """
    story = photo.story
    words = content_of(story, story.current)
    if story.status not in _WAITING or photo.pk not in {line.photo for line in words.photos}:
        return False
    approvals = Decision.objects.filter(version_id=story.current_id, verdict=Verdict.APPROVE)
    if not approvals.exists():
        return False
    before = story.step
    add_version(actor, story, words)
    await_review(story)
    if story.step != before:
        tell_next(actor, story)
    review_restarted.send(Story, story_id=story.pk, user_id=actor.user_id)
    return True
