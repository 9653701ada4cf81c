"""Writing what a list of offices wishes, as its plan told it."""

from collections.abc import Mapping

from kentongan.apps.units.models import Unit, UnitAlias
from kentongan.apps.units.services.history import rehang, rename
from kentongan.apps.units.services.importing.plan import ADD, CLOSE, Change
from kentongan.apps.units.services.importing.wishes import Wish
from kentongan.apps.units.services.tree import settle_paths
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

PLAIN = (
    "type", "kind", "klass", "place", "city", "province", "time_zone", "active_from", "active_to",
)  # fmt: skip
VERBS = {ADD: "unit_added", CLOSE: "unit_closed"}


def apply_changes(
    changes: tuple[Change, ...], wishes: Mapping[str, Wish], *, actor: Actor, origin: str
) -> list[int]:
    """Writes the changes in the running transaction, one audit entry each; returns the ids of the offices.

    `origin` stands as the source of offices whose row names none.
    """
    known = {unit.key: unit for unit in Unit.objects.select_related("parent")}
    for change in changes:
        if change.kind == ADD:
            known[change.key] = _added(wishes[change.key], origin)
    for change in changes:
        _write(change, wishes[change.key], known, origin)
    _settle(changes, known)
    for change in changes:
        _record(change, known[change.key], actor)
    return [known[change.key].pk for change in changes]


def _added(wish: Wish, origin: str) -> Unit:
    names = {name: wish.values[name] for name in (*PLAIN, "name", "official_name") if name in wish.values}
    return Unit.objects.create(key=wish.key, source=origin, is_local=True, **names)


def _write(change: Change, wish: Wish, known: Mapping[str, Unit], origin: str) -> None:
    unit, values, since = known[change.key], wish.values, wish.values.get("since")
    touched = {changed.field for changed in change.fields}
    for name in touched.intersection(PLAIN):
        setattr(unit, name, values[name])
    if change.kind == ADD:
        unit.parent = known.get(wish.parent)
    elif "parent" in touched:
        rehang(unit, known.get(wish.parent), since=since)
    if change.kind != ADD and touched & {"name", "official_name"}:
        rename(unit, str(values["name"]), str(values["official_name"]), since=since)
    if "aliases" in touched:
        unit.aliases.all().delete()
        UnitAlias.objects.bulk_create([UnitAlias(unit=unit, text=text) for text in values["aliases"]])
    unit.source = str(values.get("source") or origin)
    unit.is_local = True
    unit.save()


def _settle(changes: tuple[Change, ...], known: Mapping[str, Unit]) -> None:
    """Paths follow the new superiors, from the root down."""
    by_id = {unit.pk: unit for unit in known.values()}
    moved = [
        known[change.key]
        for change in changes
        if change.kind == ADD or any(changed.field == "parent" for changed in change.fields)
    ]
    for unit in sorted(moved, key=lambda unit: _depth(unit, by_id)):
        old = unit.path
        unit.parent = by_id.get(unit.parent_id or 0)
        settle_paths([unit])
        for below in (other for other in by_id.values() if old and (other.path or "").startswith(old)):
            below.path = f"{unit.path}{below.path[len(old) :]}"


def _depth(unit: Unit, by_id: Mapping[int, Unit]) -> int:
    depth = 0
    while unit.parent_id:
        unit, depth = by_id[unit.parent_id], depth + 1
    return depth


def _record(change: Change, unit: Unit, actor: Actor) -> None:
    detail = {
        "fields": {changed.field: [changed.before, changed.after] for changed in change.fields},
        "since": change.since,
    }
    trail.record(
        actor, VERBS.get(change.kind, "unit_changed"), f"unit:{unit.pk}", path=unit.path or "", detail=detail
    )
