"""Delegations: those that count for a story, and those that a person sees."""

from collections.abc import Collection, Iterable

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.lending import Loan, best_loan
from kentongan.apps.newsroom.gate.review import deciding_role
from kentongan.apps.newsroom.models import Delegation, Story
from kentongan.apps.newsroom.queries.officers import loans_today
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission, may
from kentongan.foundation.accounts.roles import tier
from kentongan.foundation.accounts.scope import within


def loan_for(actor: Actor, story: Story, authors: Collection[int]) -> Loan | None:
    """What lets `actor` decide above the own tier on this story today; None without. At most one query."""
    own = actor.tier_at(story.unit.path)
    if actor.user_id is None or not may(actor, Permission.STORY_DECIDE, story.unit.path):
        return None
    rows = loans_today().filter(to_id=actor.user_id, appointment__unit_id__in=story.unit.ancestor_ids)
    loans = [_loan(row) for row in rows.select_related("appointment")]
    return best_loan(loans, officer=actor.user_id, own_tier=own, authors=authors, day=timezone.localdate())


def lent_role(loan: Loan | None, story: Story) -> str:
    """The role as which a borrower would decide now; empty where the loan stands below the awaited step."""
    if loan is None or story.status not in (StoryStatus.IN_REVIEW, StoryStatus.APPROVED):
        return ""
    awaited = story.step or (story.route.steps[-1] if story.route else "")
    return deciding_role(tier(loan.role), awaited)


def delegations_visible_to(actor: Actor) -> QuerySet[Delegation]:
    """Own ones, given and taken, and those at nodes where the actor manages people; newest first."""
    managed = within(
        Delegation.objects.all(), actor, Permission.PEOPLE_MANAGE, path="appointment__unit__path"
    )
    rows = Delegation.objects.filter(
        Q(appointment__user_id=actor.user_id) | Q(to_id=actor.user_id) | Q(pk__in=managed.values("pk"))
    )
    return rows.select_related("appointment__unit", "appointment__user", "to").order_by("-pk")


def lendable(actor: Actor) -> QuerySet[Appointment]:
    """The actor's own posts of today whose decisions can be handed on."""
    rows = appointments_on(timezone.localdate()).filter(
        user_id=actor.user_id, role__in=GRANTS[Permission.STORY_DECIDE]
    )
    return rows.select_related("unit").order_by("unit__path", "pk")


def borrowers(appointment: Appointment) -> QuerySet[User]:
    """Who may stand in: those who decide over that node today anyway, at whatever tier, but the holder."""
    return borrowers_of([appointment])


def borrowers_of(posts: Iterable[Appointment]) -> QuerySet[User]:
    """The same for any of several posts of one person."""
    rows = list(posts)
    held = appointments_on(timezone.localdate()).filter(
        unit_id__in={pk for row in rows for pk in row.unit.ancestor_ids},
        role__in=GRANTS[Permission.STORY_DECIDE],
    )
    people = User.objects.filter(pk__in=held.values("user_id"), is_active=True)
    return people.exclude(pk__in={row.user_id for row in rows}).order_by("name")


def loans_to(actor: Actor) -> QuerySet[Delegation]:
    """What is lent to `actor` today; one query."""
    return loans_today().filter(to_id=actor.user_id).select_related("appointment__unit")


def _loan(row: Delegation) -> Loan:
    return Loan(
        lender=row.appointment.user_id,
        borrower=row.to_id,
        role=row.appointment.role,
        first=row.valid_from,
        last=row.valid_to,
    )
