"""The tree of offices: what anybody may know of it."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit, UnitAlias
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MAX_WORDS = 6
CENTRE = (UnitType.MINISTRY, UnitType.DIRECTORATE)


def public_units(*, on: date | None = None) -> QuerySet[Unit]:
    """The offices that exist on a day (today without one). Names and places of offices are public facts."""
    day = on or timezone.localdate()
    return Unit.objects.filter(
        Q(active_from=None) | Q(active_from__lte=day), Q(active_to=None) | Q(active_to__gte=day)
    )


def units_visible_to(actor: Actor, permission: Permission) -> QuerySet[Unit]:
    """The offices, closed ones included, over which `actor` is granted `permission`."""
    return within(Unit.objects.all(), actor, permission, path="path")


def unit_by_key(key: str) -> Unit | None:
    """The office with that key, its superior at hand; one query."""
    return Unit.objects.select_related("parent").filter(key=key).first()


def units_at(paths: Iterable[str]) -> dict[str, Unit]:
    """The offices at places of the tree, by path; one query."""
    return {unit.path: unit for unit in Unit.objects.filter(path__in=set(paths))}


def regions() -> QuerySet[Unit]:
    """The regional offices of today, by name."""
    return public_units().filter(type=UnitType.REGION).order_by("name")


def children(unit: Unit) -> QuerySet[Unit]:
    """The offices directly below `unit`, closed ones included, by type and name."""
    return unit.children.order_by("type", "name")


def ancestors(unit: Unit) -> list[Unit]:
    """The offices above `unit`, root first; one query."""
    above = Unit.objects.in_bulk(unit.ancestor_ids[:-1])
    return [above[pk] for pk in unit.ancestor_ids[:-1]]


def region_of(unit: Unit) -> Unit | None:
    """The regional office that `unit` is or stands under; one query."""
    return Unit.objects.filter(pk__in=unit.ancestor_ids, type=UnitType.REGION).first()


def search_units(words: str, *, among: QuerySet[Unit] | None = None) -> QuerySet[Unit]:
    """Offices in whose names, other spellings, place or province every word stands; names that begin so come first.

    Looks among `public_units()` unless told otherwise. One query; words after the sixth are not looked at.
    """
    wanted = [word[:60] for word in words.split()[:MAX_WORDS]]
    found = public_units() if among is None else among
    for word in wanted:
        found = found.filter(_bears(word))
    begins = " ".join(wanted)
    rank = Case(
        When(name__istartswith=begins, then=Value(0)),
        When(name__icontains=begins, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return found.annotate(rank=rank).order_by("rank", "name")


def _bears(word: str) -> Q:
    alias = UnitAlias.objects.filter(unit=OuterRef("pk"), text__icontains=word)
    return (
        Q(name__icontains=word)
        | Q(official_name__icontains=word)
        | Q(city__icontains=word)
        | Q(province__icontains=word)
        | Exists(alias)
    )
