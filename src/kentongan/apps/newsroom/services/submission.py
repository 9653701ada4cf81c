"""Into review, and back out of it by the author's own hand."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import CannotSubmit, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.submission import problems_before_submission
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_resume, may_submit
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.officers import next_deciders
from kentongan.apps.newsroom.queries.standard.waivers import blocking
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.routing import await_review
from kentongan.apps.newsroom.services.groundwork.telling import tell
from kentongan.apps.newsroom.services.groundwork.turning import end_turn
from kentongan.apps.newsroom.signals import story_submitted
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_FRESH = timedelta(seconds=10)
_WAITS = gettext_noop("“%(story)s” menunggu keputusan Anda.")


@transaction.atomic
def submit_story(*, actor: Actor, story_id: int, version: int, just_saved: bool = False) -> Story:
    """Sends a draft, or a returned story, into review; here all gaps count, listed at once in CannotSubmit.

    A text that was not changed since its return resumes at the step that returned it: the approvals below still
    hold, because they were given on this very version. Whoever has `just_saved` that version in the same breath need
    not wait for the standard to read it twice. Tells the officers who are next; audited.
    """
    story = story_in_hand(actor, story_id)
    if story.status not in (StoryStatus.DRAFT, StoryStatus.RETURNED):
        raise WrongStage(_("Berita ini sudah diajukan."))
    if not may_submit(actor, story):
        raise NotAllowed(_("Anda tidak berwenang mengajukan berita ini."))
    must_be_newest(story, version)
    refuse_gaps(story, just_saved=just_saved)
    story.submitted_at, story.submitted_by_id = timezone.now(), actor.user_id
    await_review(story)
    trail.record(
        actor,
        "story_submitted",
        f"story:{story.pk}",
        path=story.unit.path,
        detail={"version": version, "route": story.route.key},
    )
    tell_next(actor, story)
    story_submitted.send(Story, story_id=story.pk)
    return story


@transaction.atomic
def resume_story(*, actor: Actor, story_id: int) -> Story:
    """Takes a story back out of review, to be changed by one of its authors. Audited."""
    story = story_in_hand(actor, story_id)
    if not may_resume(actor, story, author_ids(story)):
        raise NotAllowed(
            _("Hanya penulisnya yang dapat menarik berita kembali ke draf, selama masih ditinjau.")
        )
    story.status, story.step = StoryStatus.DRAFT, ""
    story.save()
    end_turn(story)
    trail.record(actor, "story_resumed", f"story:{story.pk}", path=story.unit.path)
    return story


def refuse_gaps(story: Story, *, just_saved: bool = False) -> None:
    """Raises CannotSubmit with every gap of the newest version, after a fresh check by the standard.

    With `just_saved` the check that the save made counts, while it is seconds old.
    """
    report = story.current.report if just_saved else None
    if report is None or timezone.now() - report.made_at > _FRESH:
        report = check_version(story, story.current)
    held = blocking(story, report)
    problems = problems_before_submission(content_of(story, story.current), held)
    if problems:
        raise CannotSubmit(problems)


def tell_next(actor: Actor, story: Story) -> None:
    """Tells the officers nearest to the story who hold the step that is open now."""
    if story.step:
        tell(next_deciders(story, story.step, but=author_ids(story)), story, _WAITS, but=actor)
