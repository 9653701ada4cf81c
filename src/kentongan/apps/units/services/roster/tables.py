"""The roster as tables: a dry run with rows to resolve, then the same in one transaction; and out again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.units.errors import NotAllowed
from kentongan.apps.units.models import Official, Unit
from kentongan.apps.units.queries.officials import officials_kept_by
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.apps.units.services.roster.columns import EXAMPLES, HEADER, Line, cells_of, lines_of
from kentongan.apps.units.services.roster.keeping import OfficialWords, add_official, fault_of
from kentongan.apps.units.services.roster.seats import seat_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.audit import trail
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

WRITERS = {"csv": to_csv, "xlsx": to_xlsx}
_OFFERED = 4
_HELPED = 60  # rows whose office is looked for by likeness; a longer list of strangers is a wrong list
_FIRST_DAY, _LAST_DAY = date.min, date.max


@dataclass(frozen=True, slots=True)
class Unclear:
    """A row whose office is not known by that name; `offices` are those that it may mean, nearest first."""

    line: Line
    offices: tuple[Unit, ...]


@dataclass(slots=True)
class RosterPlan:
    """What a list would do to the roster; `kept` stand there already."""

    added: list[tuple[Line, Unit]] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    bad: list[Line] = field(default_factory=list)
    kept: int = 0


def plan_officials(*, actor: Actor, content: bytes, chosen: Mapping[int, str] | None = None) -> RosterPlan:
    """The dry run: reads everything, writes nothing; two queries. `chosen` gives rows (by number) the key of an office.

    Raises WrongColumns, and SheetFault for a file that is no table.
    """
    if not may_anywhere(actor, Permission.OFFICIAL_MANAGE):
        raise NotAllowed(_("Anda tidak mengelola daftar pejabat."))
    offices = _Offices(units_visible_to(actor, Permission.OFFICIAL_MANAGE))
    standing = _Standing(officials_kept_by(actor))
    plan = RosterPlan()
    for line in lines_of(read_sheet(content)):
        told = line.at(chosen[line.number]) if chosen and chosen.get(line.number) else line
        _place(plan, told, offices, standing)
    return plan


@transaction.atomic
def import_officials(*, actor: Actor, content: bytes, chosen: Mapping[int, str] | None = None) -> RosterPlan:
    """Does what the dry run of the same file and choices shows; other rows are left out. Audited, each term by key."""
    plan = plan_officials(actor=actor, content=content, chosen=chosen)
    for line, unit in plan.added:
        add_official(actor=actor, unit_id=unit.pk, words=line.words)
    detail = {"added": len(plan.added), "kept": plan.kept, "left_out": len(plan.bad) + len(plan.unclear)}
    trail.record(actor, "officials_imported", "officials", path=_reach(actor), detail=detail)
    return plan


@transaction.atomic
def export_officials(*, actor: Actor, form: str) -> bytes:
    """The roster of the branches that `actor` keeps, past terms included, as a table. Audited; two queries."""
    if not may_anywhere(actor, Permission.OFFICIAL_MANAGE):
        raise NotAllowed(_("Anda tidak mengelola daftar pejabat."))
    rows = list(officials_kept_by(actor).order_by("unit__path", "name", "id"))
    detail = {"form": form, "count": len(rows)}
    trail.record(actor, "officials_exported", "officials", path=_reach(actor), detail=detail)
    return WRITERS[form](HEADER, map(cells_of, rows))


def template(*, form: str) -> bytes:
    """An example list: the header and two terms of invented persons."""
    return WRITERS[form](HEADER, EXAMPLES)


class _Offices:
    """The offices in reach, by every name that they go by."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._by_name: dict[str, set[Unit]] = {}
        for unit in units:
            for name in (unit.key, unit.name, unit.official_name):
                self._by_name.setdefault(_plain(name), set()).add(unit)

    def named(self, text: str) -> set[Unit]:
        return self._by_name.get(_plain(text), set())

    def near(self, text: str) -> tuple[Unit, ...]:
        """Offices that the text may mean: those it names in part, and those of like names."""
        plain = _plain(text)[:120]
        words = plain.split()
        parts = [name for name in self._by_name if words and all(word in name for word in words)]
        alike = get_close_matches(plain, self._by_name, n=_OFFERED, cutoff=0.6) if words else []
        found = [
            unit
            for name in [*sorted(parts, key=len), *alike]
            for unit in sorted(self._by_name[name], key=str)
        ]
        return tuple(dict.fromkeys(found))[:_OFFERED]


class _Standing:
    """The terms that stand or are planned, by post."""

    def __init__(self, rows: Iterable[Official]) -> None:
        self._terms: dict[int, list[tuple[str, str, date | None, date | None]]] = {}
        for row in rows:
            self._terms.setdefault(row.seat, []).append((row.name, row.capacity, row.since, row.until))

    def has(self, seat: int, words: OfficialWords) -> bool:
        told = (words.name, words.capacity, words.since, words.until)
        return told in self._terms.get(seat, ())

    def clash(self, seat: int, words: OfficialWords) -> str:
        """Who stands in the way: another full holder at the time, or the same person twice."""
        for name, capacity, since, until in self._terms.get(seat, ()):
            same = capacity == words.capacity and (not capacity or name == words.name)
            begins = (since or _FIRST_DAY) <= (words.until or _LAST_DAY)
            if same and begins and (words.since or _FIRST_DAY) <= (until or _LAST_DAY):
                return name
        return ""

    def add(self, seat: int, words: OfficialWords) -> None:
        self._terms.setdefault(seat, []).append((words.name, words.capacity, words.since, words.until))


def _place(plan: RosterPlan, line: Line, offices: _Offices, standing: _Standing) -> None:
    found = offices.named(line.office)
    fault = line.fault or (fault_of(line.words) if line.words else "")
    if fault or line.words is None:
        plan.bad.append(_faulty(line, fault))
    elif len(found) != 1:
        near = offices.near(line.office) if len(plan.unclear) < _HELPED else ()
        plan.unclear.append(Unclear(line, tuple(sorted(found, key=str))[:_OFFERED] or near))
    else:
        _fit(plan, line, next(iter(found)), standing)


def _fit(plan: RosterPlan, line: Line, unit: Unit, standing: _Standing) -> None:
    seat = seat_of(unit, line.words.title)
    if standing.has(seat, line.words):
        plan.kept += 1
    elif holder := standing.clash(seat, line.words):
        words = _("jabatan ini sudah dipegang %(name)s pada masa yang sama; akhiri dulu masa jabatannya")
        plan.bad.append(_faulty(line, words % {"name": holder}))
    else:
        standing.add(seat, line.words)
        plan.added.append((line, unit))


def _faulty(line: Line, fault: str) -> Line:
    return Line(line.number, line.office, line.cells, line.words, fault)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _reach(actor: Actor) -> str:
    """The place of the audit entry: the widest node that the actor holds."""
    return min((post.path for post in actor.posts), key=len)
