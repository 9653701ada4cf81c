"""Later saves: nobody overwrites another's work unseen."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import Conflict, NotAllowed
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.policies import may_edit
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.groundwork.routing import await_review
from kentongan.apps.newsroom.services.groundwork.versioning import add_version, clean
from kentongan.apps.newsroom.services.submission import tell_next
from kentongan.apps.newsroom.signals import review_restarted
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def save_story(*, actor: Actor, story_id: int, based_on: int, content: Content) -> StoryVersion:
    """Keeps what was typed as the next version, complete or not; returns the standing one when nothing changed.

    `based_on` is the number of the version that the writer saw. Raises Conflict, with the newer number, when
    somebody else saved since and the words differ. A save during review voids the approvals (they were given on
    another text) and review starts at its first step, whose holders are told. Audited.
    """
    content = clean(content)
    story = story_in_hand(actor, story_id)
    if content_of(story, story.current) == content:
        return _read(story)
    if not may_edit(actor, story):
        raise NotAllowed(_refusal(story))
    if story.current.number != based_on:
        raise Conflict(story.current.number)
    version, before = add_version(actor, story, content), story.step
    if story.status in (StoryStatus.IN_REVIEW, StoryStatus.APPROVED):
        await_review(story)
        if story.step != before:
            tell_next(actor, story)
        review_restarted.send(Story, story_id=story.pk, user_id=actor.user_id)
    trail.record(
        actor, "story_saved", f"story:{story.pk}", path=story.unit.path, detail={"version": version.number}
    )
    return version


def _read(story: Story) -> StoryVersion:
    """The standing version; the first words of a story whose photographs never came are read by the standard now."""
    if story.current.report_id is None:
        check_version(story, story.current)
    return story.current


def _refusal(story: Story) -> str:
    if story.is_public:
        return _("Berita yang sudah terbit diubah lewat ralat.")
    if story.status in (StoryStatus.IN_REVIEW, StoryStatus.APPROVED):
        return _("Berita ini sedang ditinjau. Tarik kembali ke draf untuk mengubahnya.")
    return _("Anda tidak berwenang mengubah berita ini.")
