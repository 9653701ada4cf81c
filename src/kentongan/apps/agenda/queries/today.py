"""The day of the own office: what is planned, what still wants somebody, and whether it filed (One Day One News)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from kentongan.apps.agenda.enums import Stage
from kentongan.apps.agenda.queries.weeks import Line, days_from, midnight
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.enums import TimeZone, UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

_FILING = (
    UnitType.LAPAS,
    UnitType.RUTAN,
    UnitType.LPKA,
    UnitType.BAPAS,
    UnitType.RUPBASAN,
    UnitType.HOSPITAL,
)
_ABOVE = (UnitType.REGION, UnitType.DIRECTORATE, UnitType.MINISTRY)
_WANTING = (Stage.NOBODY, Stage.ASKED, Stage.WRITE)


@dataclass(frozen=True, slots=True)
class Today:
    """`has_filed`: whether the own office handed in a story today. `offices`: how many of the branch did; None below
    a region. No office is named, none is ranked."""

    office: Unit
    day: date
    lines: tuple[Line, ...]
    has_filed: bool
    offices: int | None

    @property
    def wanting(self) -> tuple[Line, ...]:
        """What of the own office still wants somebody."""
        own = (line for line in self.lines if line.item.unit_id == self.office.pk)
        return tuple(line for line in own if line.stage in _WANTING)


def own_office(actor: Actor) -> Unit | None:
    """The office of the actor's first post that reads the agenda; one query."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.AGENDA_READ]]
    return Unit.objects.filter(path=paths[0]).first() if paths else None


def today_in(office: Unit) -> date:
    """The date on the wall of the office."""
    return timezone.localdate(timezone=ZoneInfo(office.time_zone))


def today_of(actor: Actor, office: Unit, lines: tuple[Line, ...] | None = None) -> Today:
    """The own office's day; seven queries, whatever stands on it and however many offices lie below.

    `lines`, where they are known already, spare five of them.
    """
    day = today_in(office)
    begin = midnight(day, office.time_zone)
    return Today(
        office=office,
        day=day,
        lines=days_from(actor, day, 1, zone=office.time_zone)[0].lines if lines is None else lines,
        has_filed=_filed_since(begin).filter(unit=office).exists(),
        offices=_offices_filed(actor) if oversees(office) else None,
    )


def oversees(office: Unit | None) -> bool:
    """Whether there are offices below: a region, the centre."""
    return office is not None and office.type in _ABOVE


def offices_today(actor: Actor, *, filed: bool) -> QuerySet[Unit]:
    """Offices below that did, or did not, hand in a story today by their own clocks; by name, not by merit."""
    told = Exists(Story.objects.filter(_today_somewhere(), unit=OuterRef("pk")))
    rows = within(public_units().filter(type__in=_FILING), actor, Permission.AGENDA_READ, path="path")
    return rows.filter(told if filed else ~told).select_related("parent").order_by("name", "id")


def _offices_filed(actor: Actor) -> int:
    """Counts among today's stories, not among offices."""
    rows = within(Story.objects.filter(_today_somewhere()), actor, Permission.AGENDA_READ)
    return rows.filter(unit__type__in=_FILING).order_by().values("unit").distinct().count()


def _filed_since(begin: datetime) -> QuerySet[Story]:
    return Story.objects.filter(submitted_at__gte=begin)


def _today_somewhere() -> Q:
    """Handed in since midnight by the clock of the story's office."""
    found = Q()
    for zone in TimeZone.values:
        begin = midnight(timezone.localdate(timezone=ZoneInfo(zone)), zone)
        found |= Q(unit__time_zone=zone, submitted_at__gte=begin)
    return Q(submitted_at__gte=timezone.now() - timedelta(days=1)) & found
