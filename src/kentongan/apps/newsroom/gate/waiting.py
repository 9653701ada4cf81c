"""Whose turn it is: the nearest holders of a step, and who comes next when they do not act."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kentongan.foundation.accounts.roles import TIERS, tier


@dataclass(frozen=True, slots=True)
class Holder:
    """One who holds `role` at a node of the way up from the story's unit; `depth` grows towards the unit."""

    user: int
    role: str
    depth: int


@dataclass(frozen=True, slots=True)
class Owners:
    """Who has it now: the holders of `role` at one node. Nobody at all is an alarm that stands until somebody is."""

    role: str = ""
    users: tuple[int, ...] = ()

    @property
    def is_alarm(self) -> bool:
        return not self.users


def owners(holders: Iterable[Holder], roles: Sequence[str], *, but: Collection[int] = ()) -> Owners:
    """The holders of the lowest of `roles` that anybody holds, at the node nearest to the unit; `but` are left out."""
    able = [one for one in holders if one.role in roles and one.user not in but]
    if not able:
        return Owners()
    first = min(able, key=lambda one: (tier(one.role), -one.depth))
    chosen = (one.user for one in able if one.role == first.role and one.depth == first.depth)
    return Owners(first.role, tuple(dict.fromkeys(chosen)))


def roles_from(step: str) -> tuple[str, ...]:
    """The roles that may decide a step, lowest first: its own and all above."""
    return TIERS[max(tier(step), 1) :]


def roles_above(role: str) -> tuple[str, ...]:
    """The roles to which an overdue turn of `role` passes; none above the top."""
    return TIERS[max(tier(role), 0) + 1 :]
