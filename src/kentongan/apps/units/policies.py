"""Who may change offices, and who may put whom into them."""

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.errors import NotAllowed
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import Role, tier

_CENTRE = frozenset({UnitType.MINISTRY, UnitType.DIRECTORATE})
_ABOVE_UNITS = _CENTRE | {UnitType.REGION}


def may_manage_unit(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may change the office itself."""
    return may(actor, Permission.UNIT_MANAGE, unit.path)


def may_manage_people(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may see and change who holds which role at the office."""
    return may(actor, Permission.PEOPLE_MANAGE, unit.path)


def may_manage_officials(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may write who holds which post at the office into the roster."""
    return may(actor, Permission.OFFICIAL_MANAGE, unit.path)


def may_read_officials(actor: Actor) -> bool:
    """Whether `actor` has a roster to look at: whoever writes stories, and whoever keeps the roster."""
    return any(may_anywhere(actor, one) for one in (Permission.STORY_READ, Permission.OFFICIAL_MANAGE))


def may_appoint(actor: Actor, unit: Unit, role: Role) -> bool:
    """Whether `actor` may give `role` at `unit` to somebody else.

    Nobody gives a role above their own, so a head of a unit cannot make an editor of the region. Roles outside
    review (PPID, auditor, administrator) are given by administrators only.
    """
    posts = [post for post in actor.posts if post.role in GRANTS[Permission.PEOPLE_MANAGE]]
    over = [post.role for post in posts if post.covers(unit.path)]
    if not may(actor, Permission.PEOPLE_MANAGE, unit.path):
        return False
    return Role.ADMIN in over or 0 <= tier(role) <= max(map(tier, over))


def may_end(actor: Actor, appointment: Appointment) -> bool:
    """Whether `actor` may end the appointment: whoever may give the role may take it, but nobody their own."""
    return appointment.user_id != actor.user_id and may_appoint(
        actor, appointment.unit, Role(appointment.role)
    )


def roles_open_to(actor: Actor, unit: Unit) -> list[Role]:
    """The roles that fit the office and that `actor` may give there."""
    return [role for role in Role if suits(role, unit) and may_appoint(actor, unit, role)]


def suits(role: Role, unit: Unit) -> bool:
    """Whether a role belongs at an office of that type: a head of a unit sits in a unit, not over a region."""
    if role in (Role.UNIT_COORD, Role.UNIT_HEAD):
        return unit.type not in _ABOVE_UNITS
    if role in (Role.REGION_EDITOR, Role.REGION_HEAD):
        return unit.type == UnitType.REGION
    if role in (Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD):
        return unit.type in _CENTRE
    return True


def ask_to_manage(actor: Actor, unit: Unit) -> None:
    """Raises NotAllowed unless `actor` may change the office."""
    if not may_manage_unit(actor, unit):
        raise NotAllowed(f"Anda tidak berwenang mengubah {unit.name}.")
