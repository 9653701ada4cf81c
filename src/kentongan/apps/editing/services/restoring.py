"""An old version as the newest."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.editing.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.editing.policies import may_change
from kentongan.apps.newsroom.models import StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.versions import version_numbered
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def restore_version(*, actor: Actor, story_id: int, number: int, based_on: int) -> StoryVersion:
    """Keeps the words of an old version as a new one; every version in between stays in the history.

    Raises Conflict when somebody saved since `based_on`, WrongStage where both say the same. The newsroom's rules of
    saving hold (approvals start anew). Audited.
    """
    story = story_in_hand(actor, story_id)
    old = version_numbered(story, number)
    if old is None:
        raise NotFound
    if not may_change(actor, story):
        raise NotAllowed(_("Naskah ini tidak dapat Anda ubah sekarang."))
    must_be_newest(story, based_on)
    content = content_of(story, old)
    if content == content_of(story, story.current):
        raise WrongStage(_("Versi itu sama dengan naskah yang sekarang."))
    version = save_story(actor=actor, story_id=story.pk, based_on=based_on, content=content)
    detail = {"restored": number, "version": version.number}
    trail.record(actor, "version_restored", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return version
