"""Writing the first text from the facts of a story."""

from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadContent
from kentongan.apps.newsroom.models import StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.forms.templates import template_for
from kentongan.apps.newsroom.services.forms.beginning import begun
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def compose_story(
    *, actor: Actor, story_id: int, based_on: int, template_id: int | None = None
) -> StoryVersion:
    """Saves headline and body made from the filed facts as the next version; the words before stay in the last one.

    By a template, or by the opening of the story's form, what is not filed stays a prompt. Raises BadContent where
    the facts do not say what happened and nothing else makes a text, Conflict like any save.
    """
    story = story_in_hand(actor, story_id)
    content = content_of(story, story.current)
    template = template_for(story.unit, template_id) if template_id else None
    made = begun(content, story.unit, template)
    if made is None:
        raise BadContent(_("Isi dulu “Apa yang terjadi?”, lalu susun naskah."))
    if template:
        content = replace(content, topic=content.topic or (template.topic.key if template.topic else ""))
    changed = replace(content, headline=made.headline, body=made.body)
    return save_story(actor=actor, story_id=story_id, based_on=based_on, content=changed)
