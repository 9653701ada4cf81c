"""Which offices an event can be offered to, and how many a choice means before anything is sent."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kentongan.apps.academy.models import Event
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A choice of offices. With `picked` these alone; else all within reach, cut down by region, types and classes."""

    region: int | None = None
    types: Collection[str] = ()
    classes: Collection[str] = ()
    picked: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What inviting a scope would do."""

    count: int
    known: int
    names: tuple[str, ...]

    @property
    def fresh(self) -> int:
        return self.count - self.known


def reachable_units(event: Event) -> QuerySet[Unit]:
    """Offices that the organiser may invite: all below it; for an office with nothing below, those of its region."""
    unit = event.unit
    branch = unit.path or ""
    if unit.type not in (UnitType.MINISTRY, UnitType.DIRECTORATE, UnitType.REGION):
        steps = branch.strip("/").split("/")
        branch = f"/{'/'.join(steps[:-1])}/" if len(steps) > 1 else branch
    above = Q(pk__in=unit.ancestor_ids[:-1])
    return public_units().filter(path__startswith=branch).exclude(above).order_by("path")


def units_in_scope(event: Event, scope: Scope) -> QuerySet[Unit]:
    """The offices that a choice means; the organiser itself only when picked."""
    rows = reachable_units(event)
    if scope.picked:
        return rows.filter(pk__in=list(scope.picked))
    rows = rows.exclude(pk=event.unit_id).exclude(type=UnitType.DIRECTORATE)
    if scope.region:
        region = Unit.objects.filter(pk=scope.region).values_list("path", flat=True).first()
        rows = rows.filter(path__startswith=region) if region else rows.none()
    if scope.types:
        rows = rows.filter(type__in=list(scope.types))
    return rows.filter(klass__in=list(scope.classes)) if scope.classes else rows


def preview(event: Event, scope: Scope, *, shown: int = 12) -> Preview:
    """How many offices a choice means, how many of them are invited already, and the first names; three queries."""
    rows = units_in_scope(event, scope)
    known = rows.filter(event_invitations__event=event).count()
    return Preview(rows.count(), known, tuple(rows.order_by("name").values_list("name", flat=True)[:shown]))
