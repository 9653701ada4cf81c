"""Handing a story's turn on, with its clock."""

from datetime import datetime

from django.utils import timezone

from kentongan.apps.newsroom.gate.waiting import roles_from
from kentongan.apps.newsroom.models import RouteRule, Story, Turn
from kentongan.apps.newsroom.queries.officers import nearest, publishing_roles
from kentongan.apps.newsroom.queries.routing.clock import STEP_MINUTES, due_after
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.foundation.workdays.queries import calendar


def start_turn(story: Story) -> Turn:
    """A fresh clock for the step that a story waits at now, or for its publication; replaces the one before.

    Reminds when half of the time has run. Where nobody is there to act, the alarm stands from the start.
    """
    now = timezone.now()
    since = max(now, story.embargo_until or now) if not story.step else now
    roles = roles_from(story.step) if story.step else publishing_roles()
    owner, _people = nearest(story, roles, but=author_ids(story) if story.step else ())
    turn, _made = Turn.objects.update_or_create(
        story=story,
        defaults={
            "step": story.step,
            "owner": owner,
            "since": since,
            "escalations": 0,
            "alarm_at": None if owner else now,
            **_clock(story, since),
        },
    )
    return turn


def end_turn(story: Story) -> None:
    """The story waits for nobody here any more."""
    Turn.objects.filter(story_id=story.pk).delete()


def _clock(story: Story, since: datetime) -> dict[str, object]:
    rule = RouteRule.objects.filter(route_id=story.route_id).only("step_minutes").first()
    minutes, days = (rule.step_minutes if rule else STEP_MINUTES), calendar()
    return {
        "minutes": minutes,
        "remind_at": due_after(days, story.unit, since, minutes // 2),
        "due_at": due_after(days, story.unit, since, minutes),
    }
