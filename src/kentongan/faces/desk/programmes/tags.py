"""What panels of other pages ask of this desk."""

from dataclasses import dataclass

from django import template

from kentongan.apps.newsroom.models import Story
from kentongan.apps.programmes.models import Call, Submission
from kentongan.apps.programmes.queries.reading import open_calls_for, submissions_of_story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

register = template.Library()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a story was sent in, and where it could still be."""

    submissions: list[Submission]
    calls: list[Call]


@register.simple_tag
def programmes_of(story: Story, actor: Actor) -> Place:
    """Contributions made of the story, and open calls to its office when the reader may send in; two queries."""
    may_send = may(actor, Permission.PROGRAMME_SUBMIT, story.unit.path)
    return Place(submissions_of_story(actor, story), open_calls_for(story.unit) if may_send else [])
