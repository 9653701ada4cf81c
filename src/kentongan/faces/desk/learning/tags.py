"""What the story's page asks of this desk."""

from django import template

from kentongan.apps.learning.queries.stories import lessons_for
from kentongan.apps.newsroom.models import Story
from kentongan.core.learning.lesson import Lesson
from kentongan.foundation.accounts.actor import Actor

register = template.Library()


@register.simple_tag
def lessons_of(story: Story, actor: Actor) -> list[Lesson]:
    """Up to three lessons for a story that came back; one query for a returned story, none for others."""
    return lessons_for(actor, story)
