"""Whom a story waits for."""

from collections.abc import Collection, Sequence

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.gate.waiting import Holder, owners, roles_from
from kentongan.apps.newsroom.models import Delegation, Story
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.roles import TIERS, Role, tier


def next_deciders(story: Story, step: str, *, but: Collection[int] = ()) -> list[User]:
    """Who holds `step` nearest to the story's unit; where nobody does, the next higher tier. Two queries.

    `but` are left out: the authors. Not all the world is told, only the first office on the way up, and those to whom
    its holders handed their decisions.
    """
    return nearest(story, roles_from(step), but=but)[1]


def correctors(story: Story, *, but: Collection[int] = ()) -> list[User]:
    """Who may publish a correction of the story, nearest first; two queries."""
    return nearest(story, [role for role in TIERS if role in GRANTS[Permission.STORY_CORRECT]], but=but)[1]


def publishing_roles(least: str = "") -> list[str]:
    """The roles that may publish, lowest first, from `least` upward."""
    return [role for role in TIERS if role in GRANTS[Permission.STORY_PUBLISH] and tier(role) >= tier(least)]


def nearest(story: Story, roles: Sequence[str], *, but: Collection[int] = ()) -> tuple[str, list[User]]:
    """The lowest of `roles` that anybody but `but` holds over the story, and who; two queries, one where nobody."""
    held = (
        appointments_on(timezone.localdate())
        .filter(role__in=roles, unit_id__in=story.unit.ancestor_ids, user__is_active=True)
        .select_related("user", "unit")
    )
    rows = list(held)
    found = owners([Holder(row.user_id, row.role, len(row.unit.path)) for row in rows], roles, but=but)
    if found.is_alarm:
        return "", []
    people = {row.user_id: row.user for row in rows}
    chosen = [row for row in rows if row.role == found.role and row.user_id in found.users]
    lent = loans_on(chosen).filter(to__is_active=True).exclude(to_id__in=but).select_related("to")
    return found.role, [*(people[pk] for pk in found.users), *(loan.to for loan in lent)]


def loans_on(rows: Collection[Appointment]) -> QuerySet[Delegation]:
    """The delegations of these appointments that hold today."""
    return loans_today().filter(appointment__in=rows)


def loans_today() -> QuerySet[Delegation]:
    """Every delegation that holds today, resting on an appointment that holds as well."""
    today = timezone.localdate()
    return Delegation.objects.filter(
        Q(appointment__valid_to=None) | Q(appointment__valid_to__gte=today),
        ended_at=None,
        valid_from__lte=today,
        valid_to__gte=today,
        appointment__valid_from__lte=today,
        appointment__user__is_active=True,
    ).exclude(to_id=F("appointment__user_id"))


def keepers(story: Story) -> list[User]:
    """Whom an alarm tells: the lead of the centre and the administrators above the story, authors or not; one query."""
    held = appointments_on(timezone.localdate()).filter(
        role__in=(Role.CENTRAL_LEAD, Role.CENTRAL_EDITOR, Role.ADMIN),
        unit_id__in=story.unit.ancestor_ids,
        user__is_active=True,
    )
    return list({row.user_id: row.user for row in held.select_related("user")}.values())
