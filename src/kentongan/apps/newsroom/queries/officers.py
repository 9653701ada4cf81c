"""Whom a story waits for."""

from collections.abc import Collection

from django.utils import timezone

from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.roles import TIERS, tier


def next_deciders(story: Story, step: str, *, but: Collection[int] = ()) -> list[User]:
    """Who holds `step` nearest to the story's unit; where nobody does, the next higher tier. One query.

    `but` are left out: the authors. Not all the world is told, only the first office on the way up.
    """
    return _nearest(story, TIERS[max(tier(step), 1) :], but)


def correctors(story: Story, *, but: Collection[int] = ()) -> list[User]:
    """Who may publish a correction of the story, nearest first; one query."""
    return _nearest(story, [role for role in TIERS if role in GRANTS[Permission.STORY_CORRECT]], but)


def _nearest(story: Story, roles: Collection[str], but: Collection[int]) -> list[User]:
    held = (
        appointments_on(timezone.localdate())
        .filter(role__in=roles, unit_id__in=story.unit.ancestor_ids, user__is_active=True)
        .exclude(user_id__in=but)
        .select_related("user", "unit")
    )
    by_place: dict[tuple[int, int], dict[int, User]] = {}
    for row in held:
        by_place.setdefault((tier(row.role), -len(row.unit.path)), {})[row.user_id] = row.user
    return list(by_place[min(by_place)].values()) if by_place else []
