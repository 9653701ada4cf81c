"""What an office was called, and whom it stood under, on a day gone by."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, Q, QuerySet

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Affiliation, Unit, UnitName
from kentongan.core.standard.facts import FormerName


@dataclass(frozen=True, slots=True)
class Standing:
    """An office on a day: its names then, and the offices above it then, nearest first.

    `is_former`: the chain of superiors differs from today's (a story of Kemenkumham's time shows that ministry).
    """

    name: str
    official_name: str
    superiors: tuple[Unit, ...]
    is_former: bool

    @property
    def ministry(self) -> Unit | None:
        """The ministry at the top of the chain."""
        return next((unit for unit in self.superiors if unit.type == UnitType.MINISTRY), None)


def name_on(unit: Unit, day: date) -> tuple[str, str]:
    """Short and official name of `unit` on the day; one query."""
    return names_on([unit], day)[unit.pk]


def names_on(units: Iterable[Unit], day: date) -> dict[int, tuple[str, str]]:
    """Short and official names on the day by id; one query."""
    names = {unit.pk: (unit.name, unit.official_name) for unit in units}
    rows = _holding(UnitName.objects.filter(unit_id__in=names), day)
    return names | {row.unit_id: (row.name, row.official_name) for row in rows}


def former_names() -> frozenset[FormerName]:
    """Every name that an office bore in days gone by, with its days; one query."""
    rows = UnitName.objects.exclude(valid_to=None).exclude(name=F("unit__name"))
    told = rows.values_list("name", "valid_from", "valid_to", "unit__name")
    return frozenset(
        FormerName(name, since.isoformat() if since else "", until.isoformat(), now)
        for name, since, until, now in told
    )


def affiliation_on(unit: Unit, day: date) -> Standing:
    """How `unit` stood on the day: five queries at most, two more where its region stood elsewhere then."""
    chain = _superiors_on(unit, day)
    names = names_on([unit, *chain], day)
    for above in chain:
        above.name, above.official_name = names[above.pk]
    today = unit.ancestor_ids[-2::-1]
    return Standing(*names[unit.pk], tuple(chain), [above.pk for above in chain] != today)


@dataclass(slots=True)
class _Past:
    """The offices met so far, and who stood above each on the day."""

    day: date
    offices: dict[int, Unit] = field(default_factory=dict)
    above: dict[int, int | None] = field(default_factory=dict)

    def superior_of(self, unit: Unit) -> Unit | None:
        if unit.pk not in self.above:
            self._read([pk for pk in unit.ancestor_ids if pk not in self.above])
        pk = self.above[unit.pk]
        return self.offices[pk] if pk else None

    def _read(self, ids: list[int]) -> None:
        today = Unit.objects.in_bulk(ids)
        then = _holding(Affiliation.objects.filter(unit_id__in=ids), self.day).select_related("parent")
        self.offices |= today
        self.above |= {pk: today[pk].parent_id for pk in ids}
        for row in then:
            self.offices.setdefault(row.parent_id, row.parent)
            self.above[row.unit_id] = row.parent_id


def _superiors_on(unit: Unit, day: date) -> list[Unit]:
    past, chain, here = _Past(day), [], unit
    # A wrong date in the history can close a circle; the walk ends there instead of running on.
    while (here := past.superior_of(here)) and here not in (unit, *chain):
        chain.append(here)
    return chain


def _holding(rows: QuerySet, day: date) -> QuerySet:
    """The rows that cover the day; where two do, the later one is read last and so holds."""
    return rows.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
    ).order_by("valid_from", "id")
