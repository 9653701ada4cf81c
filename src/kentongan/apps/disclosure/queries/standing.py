"""How complete a register is: item by item for one office, in numbers for the offices below another."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import CharField, Count, F, Func, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from kentongan.apps.disclosure.enums import EntryStatus
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.catalogue import CheckItem, check_items, needed_ids
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units

_MOST_SHOWN = 300


class Presence(StrEnum):
    """What stands for an item."""

    PRESENT = "present"
    STALE = "stale"
    DRAFT = "draft"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Line:
    """An item and the entries that stand for it, drafts included."""

    item: CheckItem
    presence: Presence
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BelowRow:
    """The offices of one branch in numbers. `present` and `stale` count items of offices, `asked` all of them."""

    unit: Unit
    offices: int
    asked: int
    present: int
    stale: int

    @property
    def missing(self) -> int:
        return max(0, self.asked - self.present - self.stale)

    @property
    def share(self) -> float:
        """The part of what is asked that is present and fresh."""
        return min(1.0, self.present / self.asked) if self.asked else 0.0


def checklist(unit: Unit, *, today: date) -> list[Line]:
    """Every item of the catalogues with what stands for it at `unit`; one query."""
    entries = Entry.objects.filter(unit=unit, status__in=(EntryStatus.PUBLISHED, EntryStatus.DRAFT)).exclude(
        item=""
    )
    of_item: dict[str, list[Entry]] = {}
    for entry in entries.order_by("status", "-refreshed_on")[: 10 * _MOST_SHOWN]:
        of_item.setdefault(entry.item, []).append(entry)
    return [_line(item, tuple(of_item.get(item.id, ())), today) for item in check_items(today)]


def standing_below(node: Unit, *, today: date) -> list[BelowRow]:
    """The branches right below `node`, the least complete first; three queries, whatever the size of the tree.

    The database counts: nothing is loaded for an office or an entry.
    """
    needed = needed_ids(today)
    units = list(public_units().filter(parent=node).order_by("name")[:_MOST_SHOWN])
    offices = _offices_below(node)
    found = {row["branch"]: row for row in _items_below(node, needed, today)}
    rows = [_row(unit, offices.get(unit.pk, 1), found.get(unit.pk, {}), len(needed)) for unit in units]
    return sorted(rows, key=lambda row: (row.share, row.unit.name))


def _line(item: CheckItem, entries: tuple[Entry, ...], today: date) -> Line:
    public = [entry for entry in entries if entry.status == EntryStatus.PUBLISHED]
    if any(entry.due_on is None or entry.due_on >= today for entry in public):
        return Line(item, Presence.PRESENT, entries)
    if public:
        return Line(item, Presence.STALE, entries)
    if entries:
        return Line(item, Presence.DRAFT, entries)
    return Line(item, Presence.MISSING if item.is_needed else Presence.NOT_NEEDED, entries)


def _branch(node: Unit, path: str) -> Func:
    """The id of the branch below `node` that a path goes through."""
    place = (node.path or "/").count("/") + 1
    word = Func(F(path), Value("/"), Value(place), function="split_part", output_field=CharField())
    return Cast(word, IntegerField())


def _below(queryset: QuerySet, node: Unit, path: str) -> QuerySet:
    return queryset.filter(**{f"{path}__startswith": node.path}).exclude(**{path: node.path})


def _offices_below(node: Unit) -> dict[int, int]:
    counted = _below(public_units(), node, "path").annotate(branch=_branch(node, "path"))
    return dict(counted.values_list("branch").annotate(n=Count("pk")).order_by())


def _items_below(node: Unit, needed: tuple[str, ...], today: date) -> QuerySet:
    """For each branch: how many items of offices there are, and how many of them are fresh."""
    public = Entry.objects.filter(status=EntryStatus.PUBLISHED, item__in=needed)
    pair = Concat(F("unit_id"), Value(":"), F("item"), output_field=CharField())
    fresh = Q(due_on__isnull=True) | Q(due_on__gte=today)
    return (
        _below(public, node, "unit__path")
        .annotate(branch=_branch(node, "unit__path"), pair=pair)
        .values("branch")
        .annotate(there=Count("pair", distinct=True), fresh=Count("pair", filter=fresh, distinct=True))
        .order_by()
    )


def _row(unit: Unit, offices: int, found: dict, items: int) -> BelowRow:
    there, fresh = found.get("there", 0), found.get("fresh", 0)
    return BelowRow(unit, offices, offices * items, fresh, there - fresh)
