"""Sending a story along its route."""

from django.db import transaction

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.review import open_steps
from kentongan.apps.newsroom.gate.route import house_key
from kentongan.apps.newsroom.models import Route, Story
from kentongan.apps.newsroom.queries.routing.choosing import rule_for, traits_of
from kentongan.apps.newsroom.queries.state import rulings_on
from kentongan.apps.newsroom.services.groundwork.turning import start_turn


def await_review(story: Story) -> None:
    """Puts a story on the route that its unit, topic, findings and wish ask for, at the first step still open.

    The nearest book of rules that takes it decides, else the house. Saves it.
    """
    rule = rule_for(story)
    story.route = rule.route if rule else Route.objects.get(key=house_key(traits_of(story)))
    advance(story)


@transaction.atomic
def advance(story: Story) -> None:
    """Moves a story to the lowest step that nobody has satisfied on the current version; approved when none is.

    Its turn passes with it, and the clock starts anew.
    """
    missing = open_steps(story.route.steps, rulings_on(story), story.current.number)
    story.step = missing[0] if missing else ""
    story.status = StoryStatus.IN_REVIEW if missing else StoryStatus.APPROVED
    story.save()
    start_turn(story)
