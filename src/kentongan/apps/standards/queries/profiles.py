"""Profiles: what holds for an office on a day, and which versions an actor may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import Case, Count, IntegerField, Max, Q, QuerySet, Value, When

from kentongan.apps.standards.enums import ProfileState
from kentongan.apps.standards.models import ProfileRule, StandardProfile
from kentongan.apps.units.models import Unit
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.profile import NATIONAL, Profile, joined
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

_ORDER = (ProfileState.DRAFT, ProfileState.ACTIVE, ProfileState.ENDED)


@dataclass(frozen=True, slots=True)
class InForce:
    """A version that is or was in force, with where and when."""

    pk: int
    family: UUID
    path: str
    unit_types: frozenset[str]
    since: date
    until: date | None
    profile: Profile

    def holds_for(self, path: str, unit_type: str, day: date) -> bool:
        """Whether an office of that type at that place is under it on `day`."""
        return (
            path.startswith(self.path)
            and (not self.unit_types or unit_type in self.unit_types)
            and self.since <= day
            and (self.until is None or day < self.until)
        )

    @property
    def nearness(self) -> tuple[int, bool, date, int]:
        """The nearer office wins, then the profile for certain types, then the later one."""
        return len(self.path), bool(self.unit_types), self.since, self.pk


def profile_for(unit: Unit, day: date) -> Profile:
    """The settings that hold for texts of `unit` on `day`, joined rule by rule from the nation down.

    One cheap query: it asks whether anything changed since the profiles were read last.
    """
    return profile_at(unit.path or "", unit.type, day)


def profile_at(path: str, unit_type: str, day: date) -> Profile:
    """The same for a place in the tree."""
    return _at(_state(), path, unit_type, day)


def versions_at(path: str, unit_type: str, day: date) -> list[InForce]:
    """The versions that make up the settings there, the farthest first; one query, two after a change."""
    return _holding(_all_in_force(_state()), path, unit_type, day)


def profile_with(draft: StandardProfile, unit: Unit, day: date) -> Profile:
    """What would hold for `unit` if `draft` took the place of its version in force today; two queries."""
    candidate = _in_force(draft, since=date.min)
    others = (one for one in _all_in_force(_state()) if one.family != draft.family)
    return joined(one.profile for one in _holding([*others, candidate], unit.path or "", unit.type, day))


def profiles_visible_to(actor: Actor) -> QuerySet[StandardProfile]:
    """Versions below the actor's posts, and what is or was in force above them; drafts where they may be managed."""
    settled = ~Q(state=ProfileState.DRAFT)
    above = {
        place
        for post in actor.posts
        if post.role in GRANTS[Permission.STANDARD_READ]
        for place in _line(post.path)
    }
    below = within(StandardProfile.objects.filter(settled), actor, Permission.STANDARD_READ)
    drafts = within(
        StandardProfile.objects.filter(state=ProfileState.DRAFT), actor, Permission.STANDARD_MANAGE
    )
    readable = Q(pk__in=below.values("pk")) | Q(pk__in=drafts.values("pk"))
    return StandardProfile.objects.filter(readable | (settled & Q(unit__path__in=above)))


def profiles_listed(actor: Actor) -> QuerySet[StandardProfile]:
    """The visible versions, drafts first, then what holds, then what held; with how many rules each sets."""
    places = [When(state=state, then=Value(place)) for place, state in enumerate(_ORDER)]
    rows = profiles_visible_to(actor).select_related("unit").annotate(settings=Count("rules"))
    return rows.order_by(Case(*places, output_field=IntegerField()), "-updated_at", "-pk")


def profile_visible_to(actor: Actor, profile_id: int) -> StandardProfile | None:
    """One version with office, people and settings; two queries."""
    rows = profiles_visible_to(actor).select_related("unit", "drafted_by", "activated_by")
    return rows.prefetch_related("rules").filter(pk=profile_id).first()


def family_of(actor: Actor, profile: StandardProfile) -> QuerySet[StandardProfile]:
    """All visible versions of a profile, the newest first."""
    rows = (
        profiles_visible_to(actor).filter(family=profile.family).select_related("activated_by", "drafted_by")
    )
    return rows.annotate(settings=Count("rules")).order_by("-number")


def as_profile(row: StandardProfile, rules: Iterable[ProfileRule]) -> Profile:
    """A version as the core reads it."""
    rules = list(rules)
    return Profile(
        name=row.name,
        limits={one.rule: one.limits for one in rules if one.limits},
        severities={one.rule: Severity(one.weight) for one in rules if one.weight},
        off=frozenset(one.rule for one in rules if one.is_off),
    )


def _state() -> tuple[datetime | None, int]:
    state = StandardProfile.objects.aggregate(changed=Max("updated_at"), count=Count("id"))
    return state["changed"], state["count"]


@lru_cache(maxsize=4_096)
def _at(state: tuple, path: str, unit_type: str, day: date) -> Profile:
    holding = _holding(_all_in_force(state), path, unit_type, day)
    return joined(one.profile for one in holding) if holding else NATIONAL


@lru_cache(maxsize=4)
def _all_in_force(_state: tuple) -> tuple[InForce, ...]:
    rows = StandardProfile.objects.exclude(state=ProfileState.DRAFT).select_related("unit")
    return tuple(_in_force(row, since=row.valid_from) for row in rows.prefetch_related("rules"))


def _in_force(row: StandardProfile, *, since: date) -> InForce:
    return InForce(
        pk=row.pk,
        family=row.family,
        path=row.unit.path or "/",
        unit_types=frozenset(row.unit_types),
        since=since,
        until=row.valid_to,
        profile=as_profile(row, row.rules.all()),
    )


def _holding(rows: Iterable[InForce], path: str, unit_type: str, day: date) -> list[InForce]:
    return sorted((one for one in rows if one.holds_for(path, unit_type, day)), key=lambda one: one.nearness)


def _line(path: str) -> list[str]:
    """The paths from the root down to `path` itself."""
    steps = [step for step in path.split("/") if step]
    return [f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)]
