"""Turns: which are due, who has them now, and what stands still."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.waiting import roles_from
from kentongan.apps.newsroom.models import Claim, Story, Turn
from kentongan.apps.newsroom.queries.officers import publishing_roles
from kentongan.apps.newsroom.queries.routing.looks import overdue_looks
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import tier
from kentongan.foundation.accounts.scope import within

WAITING = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)
_MOST = 500


def watches_due() -> Iterator[tuple[str, int]]:
    """What a tick has to look after, each kind at most five hundred: turns and looks whose time is over, turns to
    remind of, waiting stories without a clock. Four queries."""
    now = timezone.now()
    waiting = Turn.objects.filter(story__status__in=WAITING)
    bare = Story.objects.filter(status__in=WAITING, turn=None, route__isnull=False)
    for kind, keys in (
        ("turn", waiting.filter(due_at__lte=now).order_by("due_at").values_list("story_id", flat=True)),
        ("remind", waiting.filter(remind_at__lte=now, due_at__gt=now).values_list("story_id", flat=True)),
        ("look", overdue_looks(now)),
        ("clock", bare.order_by("pk").values_list("pk", flat=True)),
    ):
        yield from ((kind, key) for key in keys[:_MOST])


def turns_visible_to(actor: Actor) -> QuerySet[Turn]:
    """The turns of stories that `actor` reads, the most urgent first."""
    rows = within(
        Turn.objects.filter(story__status__in=WAITING), actor, Permission.STORY_READ, path="story__unit__path"
    )
    return rows.select_related("story__unit", "story__current", "story__claim__officer").order_by(
        "due_at", "pk"
    )


def stuck_turns(actor: Actor, now: datetime) -> QuerySet[Turn]:
    """Those that are overdue, were passed up, or have nobody."""
    return turns_visible_to(actor).filter(
        Q(due_at__lte=now) | Q(escalations__gt=0) | Q(alarm_at__isnull=False)
    )


def turn_of(story: Story) -> Turn | None:
    """The clock of a story that waits; one query."""
    return Turn.objects.filter(story_id=story.pk).first()


def claim_on(story: Story) -> Claim | None:
    """Who has the story in hand now; one query."""
    return Claim.objects.filter(story_id=story.pk, until__gt=timezone.now()).select_related("officer").first()


def roles_of_turn(turn: Turn) -> list[str]:
    """The roles that may act on what waits, lowest first: on a step its own and all above, then who publishes."""
    return list(roles_from(turn.step)) if turn.step else publishing_roles()


def roles_from_here(turn: Turn) -> list[str]:
    """Of those, the one that has it and all above."""
    return [role for role in roles_of_turn(turn) if tier(role) >= tier(turn.owner)]


def roles_above_here(turn: Turn) -> list[str]:
    """Of those, all above the one that has it."""
    return [role for role in roles_of_turn(turn) if tier(role) > tier(turn.owner)]
