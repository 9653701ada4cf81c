"""Taking a story back from the public: with a note on its page, or altogether."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import CorrectionOutcome, NoteKind, StoryStatus, UnpublishReason
from kentongan.apps.newsroom.errors import BadContent, NotAllowed
from kentongan.apps.newsroom.models import PublicNote, Story
from kentongan.apps.newsroom.policies import may_unpublish, may_withdraw
from kentongan.apps.newsroom.queries.public import public_story
from kentongan.apps.newsroom.services.correcting import must_say_why
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.newsroom.services.release import release
from kentongan.apps.newsroom.signals import story_unpublished, story_withdrawn
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_WITHDRAWN = gettext_noop("“%(story)s” ditarik oleh %(name)s.")
_UNPUBLISHED = gettext_noop("“%(story)s” diturunkan oleh %(name)s.")


@transaction.atomic
def withdraw_story(*, actor: Actor, story_id: int, reason: str) -> Story:
    """Withdraws a published story: it stays visible with its note, and every channel that carried it is told.

    One person is enough, for speed. An open correction is dropped. Tells who acted before; audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_withdraw(actor, story):
        raise NotAllowed(_("Anda tidak berwenang menarik berita ini."))
    note = PublicNote(kind=NoteKind.WITHDRAWN, reason=must_say_why(reason))
    _take_back(actor, story, StoryStatus.WITHDRAWN, note)
    tell(people_of(story), story, _WITHDRAWN, name=actor.name, but=actor)
    story_withdrawn.send(Story, story_id=story.pk, version=story.public_version)
    return story


@transaction.atomic
def unpublish_story(
    *, actor: Actor, story_id: int, reason_code: str, reason: str, successor_id: int | None = None
) -> Story:
    """Removes a story from the public; its address answers with the reason, and the successor where there is one.

    Raises BadContent without a reason or with a successor that is not public. Tells who acted before; audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_unpublish(actor, story):
        raise NotAllowed(_("Anda tidak berwenang menurunkan berita ini."))
    if reason_code not in UnpublishReason.values:
        raise BadContent(_("Pilih golongan alasan."))
    if successor_id is not None and (successor_id == story.pk or public_story(successor_id) is None):
        raise BadContent(_("Berita pengganti tidak ditemukan di antara berita yang terbit."))
    note = PublicNote(
        kind=NoteKind.UNPUBLISHED,
        reason_code=reason_code,
        reason=must_say_why(reason),
        successor_id=successor_id,
    )
    _take_back(actor, story, StoryStatus.UNPUBLISHED, note)
    tell(people_of(story), story, _UNPUBLISHED, name=actor.name, but=actor)
    story_unpublished.send(Story, story_id=story.pk, version=story.public_version)
    return story


def _take_back(actor: Actor, story: Story, status: StoryStatus, note: PublicNote) -> None:
    note.story, note.by_id = story, actor.user_id
    note.save()
    story.corrections.filter(outcome=CorrectionOutcome.OPEN).update(
        outcome=CorrectionOutcome.DROPPED, settled_by_id=actor.user_id, settled_at=note.at
    )
    story.status, story.current = status, story.public
    release(story, at=note.at)
    detail = {"reason": note.reason, "code": note.reason_code, "public_version": story.public_version}
    trail.record(actor, f"story_{status}", f"story:{story.pk}", path=story.unit.path, detail=detail)
