"""Who is trained in what: from events that were attended, as long as it is fresh."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.utils import timezone

from kentongan.apps.academy.models import Competence, Event, Participant
from kentongan.apps.agents.queries.agents import SEATLESS, seats_visible_to
from kentongan.apps.agents.queries.catalogue import months_fresh
from kentongan.apps.attendance.models import Presence
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

# One row an office and competence: when it was trained last, and how many people were there. Somebody was there who
# was in any session: the offices' map asks whether anybody knows it, not who earned a certificate.
_TRAINED = """
SELECT person.unit_id, trained.key, max(event.ends_at), count(DISTINCT lower(person.name))
FROM {event} AS event
CROSS JOIN LATERAL jsonb_array_elements_text(event.competences) AS trained(key)
JOIN {participant} AS person ON person.event_id = event.id
WHERE event.state <> 'cancelled' AND event.ends_at >= %s AND event.ends_at < %s{offices}
  AND EXISTS (SELECT 1 FROM {presence} AS presence WHERE presence.participant_id = person.id)
GROUP BY person.unit_id, trained.key
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """An office and a competence: when it was trained last, by how many, until when that is fresh."""

    last: date
    people: int
    until: date
    is_fresh: bool


@dataclass(frozen=True, slots=True)
class Map:
    """Offices by competences; `cells` holds only what was ever trained within the longest term."""

    units: list[Unit]
    competences: list[Competence]
    cells: Mapping[tuple[int, str], Cell]

    def fresh(self, unit: int, key: str) -> bool:
        cell = self.cells.get((unit, key))
        return cell is not None and cell.is_fresh

    def rows(self) -> list[tuple[Unit, list[tuple[Competence, Cell | None]], int]]:
        """Each office with its cells and how many of them are fresh."""
        found = []
        for unit in self.units:
            cells = [(one, self.cells.get((unit.pk, one.key))) for one in self.competences]
            found.append((unit, cells, sum(cell is not None and cell.is_fresh for _one, cell in cells)))
        return found

    def shares(self) -> list[tuple[Competence, int, int]]:
        """Of each competence: in how many offices it is fresh, of how many."""
        return [
            (one, sum(self.fresh(unit.pk, one.key) for unit in self.units), len(self.units))
            for one in self.competences
        ]


def competence_map(actor: Actor, *, branch: str = "", at_most: int = 1000) -> Map:
    """The map of the offices that `actor` sees, below `branch` (a path) if given; three queries."""
    units = seats_visible_to(actor)
    if branch:
        units = units.filter(path__startswith=branch)
    found = list(units[:at_most])
    competences = list(Competence.objects.filter(is_active=True).order_by("label"))
    return Map(found, competences, _cells([unit.pk for unit in found], competences))


def gaps(actor: Actor, competence: Competence, *, branch: str = "") -> list[tuple[Unit, Cell | None]]:
    """The offices in which nobody is freshly trained in a competence, those that never were first; two queries."""
    units = seats_visible_to(actor)
    if branch:
        units = units.filter(path__startswith=branch)
    found = list(units.select_related("parent")[:1000])
    cells = _cells([unit.pk for unit in found], [competence])
    lacking = [(unit, cells.get((unit.pk, competence.key))) for unit in found]
    missing = [row for row in lacking if row[1] is None or not row[1].is_fresh]
    return sorted(
        missing, key=lambda row: (row[1] is not None, row[1].last if row[1] else date.min, row[0].name)
    )


def trained_units(*, on: date, units: Collection[int] | None = None) -> dict[int, int]:
    """Of offices with at least one fresh competence on a day, how many they have; two queries."""
    competences = list(Competence.objects.filter(is_active=True))
    if units is None:
        units = list(Unit.objects.exclude(type__in=SEATLESS).values_list("pk", flat=True))
    found: dict[int, int] = {}
    for (unit, _key), cell in _cells(list(units), competences, on=on).items():
        if cell.is_fresh:
            found[unit] = found.get(unit, 0) + 1
    return found


def _cells(
    units: list[int], competences: list[Competence], *, on: date | None = None
) -> dict[tuple[int, str], Cell]:
    """What was trained before the end of a day, within the longest term; one query, none without offices."""
    day = on or timezone.localdate()
    wanted = fresh_terms(competences)
    if not units or not wanted:
        return {}
    sql, span = trained_since(competences, on=day, offices=" AND person.unit_id = ANY(%s)")
    with connection.cursor() as cursor:
        cursor.execute(sql, [*span, units])
        rows = cursor.fetchall()
    return {
        (unit, key): _cell(last.date(), people, wanted[key], day)
        for unit, key, last, people in rows
        if key in wanted
    }


def fresh_terms(competences: list[Competence]) -> dict[str, int]:
    """For how many months each counts, by key."""
    return {one.key: months_fresh(one.key) for one in competences}


def trained_since(
    competences: list[Competence], *, on: date | None = None, offices: str = ""
) -> tuple[str, list[date]]:
    """Who was trained in what, as SQL with its two days; `offices` narrows it.

    It looks back twice the longest term, so that a map can tell "lapsed" from "never".
    """
    day = on or timezone.localdate()
    tables = {
        "event": Event._meta.db_table,
        "participant": Participant._meta.db_table,
        "presence": Presence._meta.db_table,
    }
    since = _months_later(day, -2 * max(fresh_terms(competences).values(), default=0))
    return _TRAINED.format(**tables, offices=offices), [since, day + timedelta(days=1)]


def _cell(last: date, people: int, months: int, day: date) -> Cell:
    until = _months_later(last, months)
    return Cell(last, people, until, until >= day)


def _months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
