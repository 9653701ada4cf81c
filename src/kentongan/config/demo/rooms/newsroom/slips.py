"""Lembar keputusan in the demo nation: the head of the demo's office reads on the phone."""

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.slips.models import SlipChoice
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.apps.slips.services.making import make_slips
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.roles import Role

PIN = "284915"
_TAKERS = (Role.UNIT_COORD, Role.UNIT_HEAD)


def furnish() -> None:
    """Two officers of one office ask for slips and get those of what waits for them; nothing where somebody did."""
    if SlipChoice.objects.exists():
        return
    posts = Appointment.objects.filter(unit__key=HOME, role__in=_TAKERS, user__is_active=True)
    for post in posts.select_related("user"):
        if actor_of(post.user).posts:
            choose_slips(actor=actor_of(post.user), is_on=True, pin=PIN, pin_again=PIN)
    waiting = Story.objects.filter(unit__key=HOME, status=StoryStatus.IN_REVIEW)
    for story in waiting.order_by("-pk")[:3]:
        make_slips(story_id=story.pk, but=story.submitted_by_id)
