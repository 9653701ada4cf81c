"""Writing the first text from the facts of a story."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadContent
from kentongan.apps.newsroom.models import StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.compose import compose
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.units.enums import TimeZone
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def compose_story(*, actor: Actor, story_id: int, based_on: int) -> StoryVersion:
    """Saves headline and body made from the filed facts as the next version; the words before stay in the last one.

    Raises BadContent where the facts do not say what happened, Conflict like any save.
    """
    story = story_in_hand(actor, story_id)
    content = content_of(story, story.current)
    if not content.what:
        raise BadContent(_("Isi dulu “Apa yang terjadi?”, lalu susun naskah."))
    made = compose(
        content,
        city=story.unit.city,
        unit_name=story.unit.name,
        zone=TimeZone(story.unit.time_zone).label,
    )
    changed = replace(content, headline=made.headline, body=made.body)
    return save_story(actor=actor, story_id=story_id, based_on=based_on, content=changed)
