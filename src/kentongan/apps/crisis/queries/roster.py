"""Who is called in a crisis: the nearest holder of each role, and the deputies one tier up."""

from dataclasses import dataclass

from django.utils import timezone

from kentongan.apps.crisis.enums import Duty
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import TIERS, Role, tier

# Who leads and who speaks, by level (house norm).
LEADS = {1: Role.UNIT_COORD, 2: Role.UNIT_HEAD, 3: Role.REGION_HEAD, 4: Role.CENTRAL_LEAD}
SPEAKS = {1: Role.UNIT_HEAD, 2: Role.UNIT_HEAD, 3: Role.REGION_HEAD, 4: Role.CENTRAL_LEAD}
_WORKS = {Duty.LIAISON: Role.UNIT_HEAD, Duty.WRITER: Role.UNIT_COORD, Duty.MONITOR: Role.UNIT_COORD}
# Who is told that a case was opened or rose, by level.
TOLD = {
    1: (Role.UNIT_HEAD,),
    2: (Role.UNIT_HEAD, Role.REGION_EDITOR),
    3: (Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD),
    4: (Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD),
}


@dataclass(frozen=True, slots=True)
class Roster:
    """The officers over one office by role, those of the nearest node only."""

    by_role: dict[str, list[Appointment]]

    def holders(self, role: str) -> list[User]:
        return [row.user for row in self.by_role.get(role, [])]

    def nearest(self, role: str, *, but: frozenset[int] = frozenset()) -> Appointment | None:
        """A holder of `role`, else of the next tier up; None when the way up ends."""
        for one in TIERS[max(tier(role), 0) :]:
            for row in self.by_role.get(one, []):
                if row.user_id not in but:
                    return row
        return None

    def deputy(self, role: str, *, but: frozenset[int]) -> Appointment | None:
        """Who is asked when `role` did not act: the nearest officer of a higher tier, none of `but`."""
        place = tier(role) + 1
        return self.nearest(TIERS[place], but=but) if place < len(TIERS) else None


def role_for(duty: str, level: int) -> Role:
    """Which role a duty falls to at a level."""
    if duty == Duty.LEAD:
        return LEADS[level]
    return SPEAKS[level] if duty == Duty.SPOKESPERSON else _WORKS[Duty(duty)]


def roster_of(unit: Unit) -> Roster:
    """Today's officers over `unit` who may work on a crisis; one query."""
    roles = [role for role in TIERS if role != Role.CONTRIBUTOR]
    held = (
        appointments_on(timezone.localdate())
        .filter(role__in=roles, unit_id__in=unit.ancestor_ids, user__is_active=True)
        .select_related("user", "unit")
        .order_by("id")
    )
    by_role: dict[str, list[Appointment]] = {}
    for row in held:
        by_role.setdefault(row.role, []).append(row)
    return Roster({role: _nearest(rows) for role, rows in by_role.items()})


def _nearest(rows: list[Appointment]) -> list[Appointment]:
    deepest = max(len(row.unit.path) for row in rows)
    return [row for row in rows if len(row.unit.path) == deepest]
