"""Published stories into the rundown of a programme."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.editing.errors import WrongStage
from kentongan.apps.editing.models import StorySegment
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.programmes.models import Segment
from kentongan.apps.programmes.services.rundown import SegmentWords, add_segment
from kentongan.foundation.accounts.actor import Actor

SECONDS = 90


@transaction.atomic
def air_story(*, actor: Actor, episode_id: int, story_id: int, seconds: int = SECONDS) -> Segment:
    """Puts a published story at the end of a rundown, with its headline and office; once an episode.

    The programme's own service adds the line and keeps the trail.
    """
    story = stories_visible_to(actor).select_related("unit").filter(pk=story_id).first()
    if story is None:
        raise StoryNotFound
    if story.status != StoryStatus.PUBLISHED:
        raise WrongStage(_("Hanya berita yang sedang terbit yang masuk susunan acara."))
    words = SegmentWords(seconds, title=story.headline[:200], note=story.unit.name)
    segment = add_segment(actor=actor, episode_id=episode_id, words=words)
    if StorySegment.objects.filter(segment__episode_id=episode_id, story=story).exists():
        raise WrongStage(_("Berita ini sudah ada di susunan acara itu."))
    StorySegment.objects.create(segment=segment, story=story)
    return segment
