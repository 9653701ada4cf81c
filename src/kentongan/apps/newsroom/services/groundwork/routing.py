"""Sending a story along its route."""

from django.db import transaction

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.review import open_steps
from kentongan.apps.newsroom.gate.route import route_key
from kentongan.apps.newsroom.models import Route, Story
from kentongan.apps.newsroom.queries.state import rulings_on


def await_review(story: Story) -> None:
    """Puts a story on the route that its unit, topic and wish ask for, at the first step still open. Saves it."""
    key = route_key(
        unit_type=story.unit.type,
        wants_national=story.wants_national,
        is_sensitive=bool(story.topic and story.topic.is_sensitive),
    )
    story.route = Route.objects.get(key=key)
    advance(story)


@transaction.atomic
def advance(story: Story) -> None:
    """Moves a story to the lowest step that nobody has satisfied on the current version; approved when none is."""
    missing = open_steps(story.route.steps, rulings_on(story), story.current.number)
    story.step = missing[0] if missing else ""
    story.status = StoryStatus.IN_REVIEW if missing else StoryStatus.APPROVED
    story.save()
