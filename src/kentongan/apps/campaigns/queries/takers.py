"""Who is asked to take part, branch by branch."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import CENTRE, public_units


@dataclass(frozen=True, slots=True)
class Branch:
    """An office directly below the organiser (or the organiser itself): asked offices, of all offices there."""

    unit: Unit
    asked: int
    offices: int

    @property
    def is_full(self) -> bool:
        return self.asked >= self.offices


def branches_of(campaign: Campaign) -> list[Branch]:
    """The organiser's branches by name, its own line first; three queries, however many offices."""
    own = campaign.unit
    offices = public_units().filter(path__startswith=own.path)
    paths = dict(offices.exclude(type__in=CENTRE).values_list("pk", "path"))
    asked = dict(campaign.invited.values_list("unit_id", "unit__path"))
    everywhere, there = Counter(), Counter()
    for path in paths.values():
        everywhere[_branch(own, path)] += 1
    for path in asked.values():
        there[_branch(own, path)] += 1
    units = Unit.objects.filter(pk__in=set(everywhere) | set(there)).order_by("path")
    found = [Branch(unit, there[unit.pk], max(everywhere[unit.pk], there[unit.pk])) for unit in units]
    return sorted(found, key=lambda branch: (branch.unit.pk != own.pk, branch.unit.name))


def _branch(own: Unit, path: str | None) -> int:
    below = (path or "").removeprefix(own.path or "").strip("/").split("/")[0]
    return int(below) if below else own.pk


def makers_of(campaign: Campaign) -> QuerySet[Unit]:
    """The offices that may make something for the campaign: the organiser and those that were asked."""
    asked = campaign.invited.values("unit_id")
    return public_units().filter(Q(pk=campaign.unit_id) | Q(pk__in=asked)).order_by("path")
