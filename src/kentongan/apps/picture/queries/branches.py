"""Which offices have others below them, and how many."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

BRANCH_TYPES = (UnitType.MINISTRY, UnitType.DIRECTORATE, UnitType.REGION)


def is_branch(unit: Unit) -> bool:
    return unit.type in BRANCH_TYPES


def units_seen_by(actor: Actor) -> QuerySet[Unit]:
    """The offices whose picture `actor` may see. Every page starts here."""
    return units_visible_to(actor, Permission.PICTURE_READ)


def own_post(actor: Actor) -> Unit | None:
    """The highest office over which `actor` holds a post; of a ministry, what it keeps below: the same nation."""
    return units_seen_by(actor).order_by("path").first()


def seen_by_key(actor: Actor, key: str) -> Unit | None:
    return units_seen_by(actor).select_related("parent__parent").filter(key=key).first()


def rows_below(unit: Unit) -> QuerySet[Unit]:
    """What is compared on the page of a branch: regions of the nation, offices of a region."""
    below = public_units().filter(path__startswith=unit.path)
    if unit.type == UnitType.REGION:
        return below.exclude(pk=unit.pk)
    return below.filter(type=UnitType.REGION)


def offices_below(unit: Unit) -> int:
    """How many offices of today the branch has, itself included; 1 for an office."""
    return public_units().filter(path__startswith=unit.path).count() if is_branch(unit) else 1


def sizes_of(branches: Iterable[Unit]) -> dict[int, int]:
    """How many offices each region has, itself included; one query."""
    counted = (
        public_units()
        .filter(parent__in=[unit.pk for unit in branches])
        .order_by()
        .values_list("parent")
        .annotate(n=Count("pk"))
    )
    found = dict(counted)
    return {unit.pk: found.get(unit.pk, 0) + 1 for unit in branches}


def is_open(actor: Actor, unit: Unit, needs: str) -> bool:
    """Whether a figure or a page that needs a right of its own is open to `actor`; `needs` is empty for most."""
    return not needs or may(actor, Permission(needs), unit.path or "")
