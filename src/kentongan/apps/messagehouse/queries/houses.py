"""Message houses: what is in force for an office, and which versions an actor may see."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet
from django.db.models.functions import Length

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.models import House, Phrasing, Pillar
from kentongan.apps.units.models import Unit
from kentongan.core.standard.facts import HousePhrasing
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within


def pillars_for(unit: Unit) -> list[Pillar]:
    """The pillars in force for `unit`: those of the nation first, then of its region, then its own; one query.

    A key that is defined again further down takes the place of the one above.
    """
    rows = (
        Pillar.objects.filter(house__state=HouseState.IN_FORCE, house__unit_id__in=unit.ancestor_ids)
        .select_related("house__unit")
        .order_by(Length("house__unit__path"), "order", "id")
    )
    found: dict[str, Pillar] = {}
    for row in rows:
        found[row.key] = row
    return list(found.values())


def phrasings_for(unit: Unit) -> tuple[HousePhrasing, ...]:
    """What the standard looks for in stories of `unit`: national, regional and own phrasings in force; one query.

    Where two levels speak of the same words, the nearer office is heard.
    """
    rows = (
        Phrasing.objects.filter(house__state=HouseState.IN_FORCE, house__unit_id__in=unit.ancestor_ids)
        .exclude(find="")
        .order_by(Length("house__unit__path"), "order", "id")
        .values_list("find", "write", "reason", "weight", "house__unit__name")
    )
    found = {row[0].casefold(): HousePhrasing(*row) for row in rows}
    return tuple(found.values())


@dataclass(frozen=True)
class Storey:
    """One level of a house as it is read: the version of the office at that level."""

    house: House
    is_own: bool

    @cached_property
    def pillars(self) -> list[Pillar]:
        return list(self.house.pillars.all())

    @property
    def has_position(self) -> bool:
        house = self.house
        return bool(house.audience or house.promise or house.differentiation)

    @property
    def has_brand(self) -> bool:
        house = self.house
        return bool(house.tone or house.tagline or house.hashtags or house.colours)


_PARTS = ("pillars__proofs", "phrasings", "proofs")


def storeys_of(unit: Unit, own: House | None = None) -> list[Storey]:
    """The houses in force from the nation down to `unit`; `own` stands in for the unit's own. Four queries."""
    wanted = Q(state=HouseState.IN_FORCE, unit_id__in=unit.ancestor_ids)
    if own:
        wanted = Q(pk=own.pk) | (wanted & ~Q(unit_id=unit.pk))
    houses = (
        House.objects.filter(wanted)
        .select_related("unit", "approved_by", "drafted_by")
        .prefetch_related(*_PARTS)
        .order_by(Length("unit__path"))
    )
    return [Storey(house, house.unit_id == unit.pk) for house in houses]


def houses_visible_to(actor: Actor) -> QuerySet[House]:
    """Versions below the actor's posts, and what is or was in force above them: a house is read from its roof down.

    Drafts are seen by those who may work on them.
    """
    settled = ~Q(state=HouseState.DRAFT)
    above = {
        node
        for post in actor.posts
        if post.role in GRANTS[Permission.MESSAGE_READ]
        for node in _line(post.path)
    }
    below = within(House.objects.all(), actor, Permission.MESSAGE_READ)
    drafts = within(House.objects.filter(state=HouseState.DRAFT), actor, Permission.MESSAGE_WORK)
    readable = Q(pk__in=below.filter(settled).values("pk")) | Q(pk__in=drafts.values("pk"))
    return House.objects.filter(readable | (settled & Q(unit__path__in=above)))


def house_visible_to(actor: Actor, house_id: int) -> House | None:
    """One version with its parts; six queries."""
    return (
        houses_visible_to(actor)
        .select_related("unit", "approved_by", "drafted_by")
        .prefetch_related(*_PARTS)
        .filter(pk=house_id)
        .first()
    )


def versions_of(actor: Actor, unit: Unit) -> QuerySet[House]:
    """All versions of an office that the actor may see, newest first."""
    rows = houses_visible_to(actor).filter(unit=unit).select_related("approved_by", "drafted_by")
    return rows.order_by("-number")


def draft_of(actor: Actor, unit: Unit) -> House | None:
    return houses_visible_to(actor).filter(unit=unit, state=HouseState.DRAFT).first()


def _line(path: str) -> list[str]:
    """The paths from the root down to `path` itself."""
    steps = [step for step in path.split("/") if step]
    return [f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)]
