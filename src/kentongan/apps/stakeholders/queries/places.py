"""Offices by whatever a table calls them."""

from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Lower

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def offices_called(words: Iterable[str], actor: Actor, permission: Permission) -> dict[str, Unit]:
    """The offices of the actor's branches by key, name, official name or other spelling, in small letters; two queries.

    A spelling that several offices share leads to none of them.
    """
    asked = {" ".join(one.lower().split()) for one in words} - {""}
    own = within(Unit.objects.all(), actor, permission, path="path").annotate(
        low=Lower("name"), low_official=Lower("official_name")
    )
    found: dict[str, set[Unit]] = {}
    for unit in own.filter(Q(key__in=asked) | Q(low__in=asked) | Q(low_official__in=asked)):
        for name in {unit.key, unit.low, unit.low_official} & asked:
            found.setdefault(name, set()).add(unit)
    spelled = own.annotate(spelling=Lower("aliases__text")).filter(spelling__in=asked - found.keys())
    for unit in spelled:
        found.setdefault(unit.spelling, set()).add(unit)
    return {name: next(iter(units)) for name, units in found.items() if len(units) == 1}
