"""Who would decide at an office, tier by tier: today, and on the days to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.gate.waiting import Holder, owners
from kentongan.apps.newsroom.models import Delegation
from kentongan.apps.newsroom.queries.officers import loans_on
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import TIERS, Acting, Role
from kentongan.foundation.accounts.scope import within

AHEAD_DAYS = 60


@dataclass(frozen=True, slots=True)
class Link:
    """One tier. `passes_to` is the next role up that somebody holds, where nobody holds this one; empty for nobody.

    `gap` is the first of the coming days on which nobody holds it, where somebody does today.
    """

    role: str
    posts: tuple[Appointment, ...]
    loans: tuple[Delegation, ...]
    passes_to: str = ""
    gap: date | None = None

    @property
    def label(self) -> str:
        return Role(self.role).label

    @property
    def passes_label(self) -> str:
        return Role(self.passes_to).label if self.passes_to else ""


def chain_of(unit: Unit) -> list[Link]:
    """The tiers above a story of `unit`, lowest first, each with its nearest holders; two queries.

    Leaves out tiers that no post on the way up was ever meant for.
    """
    today = timezone.localdate()
    rows = list(_posts(unit, today))
    now = [row for row in rows if row.valid_from <= today]
    nearest = {role: _nearest(now, role) for role in TIERS[1:]}
    loans = list(loans_on([row for posts in nearest.values() for row in posts]).select_related("to"))
    return [
        Link(
            role=role.value,
            posts=tuple(nearest[role]),
            loans=tuple(one for one in loans if one.appointment_id in {row.pk for row in nearest[role]}),
            passes_to="" if nearest[role] else _next_held(nearest, role),
            gap=_gap([row for row in rows if row.role == role], today) if nearest[role] else None,
        )
        for role in TIERS[1:]
    ]


def acting_visible_to(actor: Actor) -> QuerySet[Appointment]:
    """Acting officers of today and to come in the branches whose stories `actor` reads, who ends first comes first."""
    rows = within(Appointment.objects.exclude(acting=Acting.NO), actor, Permission.STORY_READ)
    deciding = rows.filter(valid_to__gte=timezone.localdate(), role__in=TIERS[1:], user__is_active=True)
    return deciding.select_related("user", "unit").order_by("valid_to", "pk")


def _posts(unit: Unit, today: date) -> QuerySet[Appointment]:
    """Posts on the way up that hold today or begin soon."""
    rows = Appointment.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=today),
        valid_from__lte=today + timedelta(days=AHEAD_DAYS),
        unit_id__in=unit.ancestor_ids,
        role__in=TIERS[1:],
        user__is_active=True,
    )
    return rows.select_related("user", "unit").order_by("pk")


def _nearest(rows: Sequence[Appointment], role: str) -> list[Appointment]:
    holders = [Holder(row.user_id, row.role, len(row.unit.path)) for row in rows]
    users = owners(holders, [role]).users
    deepest = max((len(row.unit.path) for row in rows if row.role == role), default=0)
    return [
        row for row in rows if row.role == role and row.user_id in users and len(row.unit.path) == deepest
    ]


def _next_held(nearest: dict[Role, list[Appointment]], role: Role) -> str:
    above = TIERS[TIERS.index(role) + 1 :]
    return next((one.value for one in above if nearest[one]), "")


def _gap(rows: Sequence[Appointment], today: date) -> date | None:
    """The first coming day without any of these posts; None where they last beyond what is looked at."""
    day, end = today, today + timedelta(days=AHEAD_DAYS)
    while day <= end:
        holding = [
            row for row in rows if row.valid_from <= day and (row.valid_to is None or row.valid_to >= day)
        ]
        if not holding:
            return day
        if any(row.valid_to is None for row in holding):
            return None
        day = max(row.valid_to for row in holding) + timedelta(days=1)
    return None
