"""What a list of offices would do to the tree: every change, every bad row, nothing written."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from kentongan.apps.units.enums import TimeZone, UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.services.importing.columns import LABELS
from kentongan.apps.units.services.importing.placing import refuse_misplaced
from kentongan.apps.units.services.importing.wishes import Wish, wishes_of
from kentongan.core.registry.offices import time_zones
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.sheets.sheet import Sheet

ADD, CHANGE, CLOSE = "add", "change", "deactivate"
KEPT_WHEN_EMPTY = ("source",)
CHOICES = {"type": UnitType, "time_zone": TimeZone}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value before and after, as text for people."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one row does: `kind` is add, change or deactivate; `since` the day from which it holds, "" for always."""

    row: int
    kind: str
    key: str
    name: str
    fields: tuple[FieldChange, ...]
    since: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that changes nothing, and why."""

    row: int
    key: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a list would do. Two plans of the same `digest` do the same."""

    changes: tuple[Change, ...]
    bad_rows: tuple[BadRow, ...]
    unchanged: int

    @property
    def digest(self) -> str:
        told = json.dumps([asdict(self)["changes"], self.unchanged], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()

    def count(self, kind: str) -> int:
        """How many rows add, change or deactivate."""
        return sum(change.kind == kind for change in self.changes)


def plan_import(*, actor: Actor, sheet: Sheet) -> Plan:
    """What `sheet` would do in the hands of `actor`. Raises WrongColumns. Two queries, whatever its length."""
    plan, _ = plan_with_wishes(actor=actor, sheet=sheet)
    return plan


def plan_with_wishes(*, actor: Actor, sheet: Sheet) -> tuple[Plan, dict[str, Wish]]:
    """The plan, and by key the wishes that it takes up: what an import writes."""
    known = {unit.key: unit for unit in Unit.objects.prefetch_related("aliases")}
    wishes = wishes_of(sheet)
    refuse_misplaced(wishes, known, actor)
    good = {wish.key: wish for wish in wishes if not wish.reasons}
    keys = {unit.pk: unit.key for unit in known.values()}
    told = [_change(wish, known.get(wish.key), keys) for wish in good.values()]
    changes = tuple(change for change in told if change.fields)
    bad = tuple(BadRow(w.number, w.key, tuple(w.reasons)) for w in wishes if w.reasons)
    taken = {change.key: good[change.key] for change in changes}
    return Plan(changes, bad, len(told) - len(changes)), taken


def _change(wish: Wish, unit: Unit | None, keys: dict[int, str]) -> Change:
    if unit is None:
        wish.values.setdefault("time_zone", time_zones()[str(wish.values["province"])])
    fields = tuple(_differences(wish, current_values(unit, keys) if unit else {}))
    closes = any(change.field == "active_to" and change.after for change in fields)
    kind = ADD if unit is None else CLOSE if closes else CHANGE
    since = wish.values.get("since")
    return Change(
        wish.number, kind, wish.key, str(wish.values["name"]), fields, since.isoformat() if since else ""
    )


def _differences(wish: Wish, current: dict[str, object]) -> Iterable[FieldChange]:
    for name, after in wish.values.items():
        if name in ("key", "since") or (name in KEPT_WHEN_EMPTY and not after):
            continue
        told_before, told_after = _told(name, current.get(name)), _told(name, after)
        if told_before != told_after:
            yield FieldChange(name, LABELS[name], told_before, told_after)


def current_values(unit: Unit, keys: dict[int, str]) -> dict[str, object]:
    """A unit in the terms of a row; `keys` are those of all units by id."""
    same = ("type", "kind", "klass", "name", "official_name", "place", "city", "province", "time_zone")
    return {name: getattr(unit, name) for name in same} | {
        "aliases": tuple(alias.text for alias in unit.aliases.all()),
        "parent": keys.get(unit.parent_id or 0, ""),
        "active_from": unit.active_from,
        "active_to": unit.active_to,
        "source": unit.source,
    }


def _told(name: str, value: object) -> str:
    if name in CHOICES and value:
        return CHOICES[name](value).label
    if isinstance(value, tuple):
        return "; ".join(sorted(value))
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
