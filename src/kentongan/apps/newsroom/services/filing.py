"""The first save."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import Conflict, NotAllowed, StoryNotFound
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_file
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.groundwork.versioning import add_version, clean
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def file_story(
    *, actor: Actor, unit_id: int, content: Content, filing_key: UUID, is_read: bool = True
) -> Story:
    """Starts a story for a unit, however incomplete.

    Sent twice with the same key (a slow line, a second tap) it is one story: the words of the second sending are
    kept as its next version when they differ. Raises Conflict when somebody else has saved in between. Audited.
    `is_read` false leaves the reading by the standard to the save that brings the photographs.
    """
    content = clean(content)
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_file(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang menulis berita untuk satuan ini."))
    story, is_new = Story.objects.get_or_create(
        filing_key=filing_key, defaults={"unit": unit, "filed_by_id": actor.user_id}
    )
    if not is_new:
        return _sent_again(actor, story, content, is_read=is_read)
    add_version(actor, story, content, is_read=is_read)
    trail.record(actor, "story_filed", f"story:{story.pk}", path=unit.path)
    return story


def _sent_again(actor: Actor, story: Story, content: Content, *, is_read: bool) -> Story:
    if story.filed_by_id != actor.user_id:
        raise StoryNotFound
    story = story_in_hand(actor, story.pk)
    if content_of(story, story.current) == content:
        return story
    if story.current.number > 1:
        raise Conflict(story.current.number)
    add_version(actor, story, content, is_read=is_read)
    trail.record(actor, "story_saved", f"story:{story.pk}", path=story.unit.path, detail={"version": 2})
    return story
