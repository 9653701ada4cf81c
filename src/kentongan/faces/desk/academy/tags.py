"""What panels of other pages ask of this desk."""

from django import template

from kentongan.apps.academy.models import Coverage
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.academy.queries.outcomes import coverage_of_story
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.accounts.actor import Actor

register = template.Library()


@register.simple_tag
def event_of_story(story: Story, actor: Actor) -> Coverage | None:
    """The event that a story is about, if the reader sees that event, too; two queries at most."""
    found = coverage_of_story(story)
    return found if found and event_of(actor, found.event_id) else None
