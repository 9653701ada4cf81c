"""Loading the registry of offices that ships with the house."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from kentongan.apps.units.models import Affiliation, Unit, UnitAlias, UnitName
from kentongan.apps.units.services.facts import (
    COLUMNS,
    affiliations_of,
    columns_of,
    names_of,
    superior_on,
)
from kentongan.apps.units.services.tree import lock_tree, settle_paths
from kentongan.apps.units.signals import units_changed
from kentongan.core.registry.office import Office
from kentongan.core.registry.offices import read_offices
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many offices were added, changed, or left alone because people of the house keep them."""

    added: int
    changed: int
    kept: int


@transaction.atomic
def load_registry(*, offices: Iterable[Office] | None = None, today: date | None = None) -> Loaded:
    """Brings the tree to what the registry says; safe to run again at any time.

    Adds offices that are missing and corrects those that still come from the registry. An office that somebody
    changed here (`is_local`) and offices that the registry does not know stay as they are. Audited when anything
    changed; announces `units_changed`.
    """
    lock_tree()
    listed = tuple(offices) if offices is not None else read_offices()
    known = {unit.key: unit for unit in Unit.objects.select_related("parent")}
    ours = [office for office in listed if office.key not in known or not known[office.key].is_local]
    added = _add(ours, known)
    changed = _correct(ours, known, today or timezone.localdate()) | _write_history(ours, known)
    changed -= added
    if touched := [known[office.key] for office in ours if office.key in added | changed]:
        units_changed.send(sender=None, unit_ids=[unit.pk for unit in touched])
        _record(touched[-1], added, changed)
    return Loaded(len(added), len(changed), len(listed) - len(ours))


def _add(offices: list[Office], known: dict[str, Unit]) -> set[str]:
    fresh = [Unit(key=office.key, **columns_of(office)) for office in offices if office.key not in known]
    Unit.objects.bulk_create(fresh, batch_size=500)
    known.update({unit.key: unit for unit in fresh})
    return {unit.key for unit in fresh}


def _correct(offices: list[Office], known: dict[str, Unit], today: date) -> set[str]:
    """Columns, superiors and paths; returns the keys of what was not so already."""
    stale = []
    for office in offices:
        unit = known[office.key]
        parent = known.get(superior_on(office, today) or "")
        wanted = columns_of(office)
        if unit.parent_id == (parent.pk if parent else None) and all(
            getattr(unit, name) == wanted[name] for name in COLUMNS
        ):
            unit.parent = parent
            continue
        for name in COLUMNS:
            setattr(unit, name, wanted[name])
        unit.parent, unit.updated_at = parent, timezone.now()
        stale.append(unit)
    Unit.objects.bulk_update(stale, [*COLUMNS, "parent", "updated_at"], batch_size=500)
    settle_paths(known[office.key] for office in offices)
    return {unit.key for unit in stale}


def _write_history(offices: list[Office], known: dict[str, Unit]) -> set[str]:
    """Aliases, former names and former superiors; returns the keys of what was not so already."""
    ids = {known[office.key].pk: office for office in offices}
    held = _history_of(ids)
    stale = {
        pk: office
        for pk, office in ids.items()
        if held[pk] != (set(office.aliases), names_of(office), _parents_by_id(office, known))
    }
    for model in (UnitAlias, UnitName, Affiliation):
        model.objects.filter(unit_id__in=stale).delete()
    aliases, names, parents = [], [], []
    for pk, office in stale.items():
        aliases += [UnitAlias(unit_id=pk, text=text) for text in office.aliases]
        names += [UnitName(None, pk, *line) for line in sorted(names_of(office), key=str)]
        parents += [Affiliation(None, pk, *line) for line in sorted(_parents_by_id(office, known), key=str)]
    UnitAlias.objects.bulk_create(aliases, batch_size=500)
    UnitName.objects.bulk_create(names, batch_size=500)
    Affiliation.objects.bulk_create(parents, batch_size=500)
    Unit.objects.filter(pk__in=stale).update(updated_at=timezone.now())
    return {office.key for office in stale.values()}


def _history_of(ids: Iterable[int]) -> dict[int, tuple[set, set, set]]:
    held: dict[int, tuple[set, set, set]] = {pk: (set(), set(), set()) for pk in ids}
    columns = (
        (UnitAlias, ("text",)),
        (UnitName, ("name", "official_name", "valid_from", "valid_to")),
        (Affiliation, ("parent_id", "valid_from", "valid_to")),
    )
    for place, (model, fields) in enumerate(columns):
        for pk, *values in model.objects.filter(unit_id__in=held).values_list("unit_id", *fields):
            held[pk][place].add(values[0] if len(values) == 1 else tuple(values))
    return held


def _parents_by_id(office: Office, known: dict[str, Unit]) -> set[tuple[int, date | None, date | None]]:
    return {(known[key].pk, begins, ends) for key, begins, ends in affiliations_of(office)}


def _record(lowest: Unit, added: set[str], changed: set[str]) -> None:
    """Written at the root: the registry concerns the whole house."""
    detail = {"added": len(added), "changed": len(changed), "changed_keys": sorted(changed)[:50]}
    trail.record(SYSTEM, "registry_loaded", "registry", path=f"/{lowest.ancestor_ids[0]}/", detail=detail)
