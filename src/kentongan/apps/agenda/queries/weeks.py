"""Days with what stands on them, by the clock of one office."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from kentongan.apps.agenda.enums import Stage
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.queries.clashing import Clash, clashes_of
from kentongan.apps.agenda.queries.items import items_of_desk
from kentongan.apps.agenda.queries.stages import stage_of
from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Line:
    """An item as a list tells it: its clock in the zone of its office, how far it is, who is wanted twice."""

    item: Item
    clock: str
    stage: Stage
    clashes: tuple[Clash, ...]

    @property
    def day(self) -> date:
        """The day on which it begins, on the wall of its office."""
        return self.item.starts_at.astimezone(ZoneInfo(self.item.unit.time_zone)).date()


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the items that touch it."""

    day: date
    lines: tuple[Line, ...]


def days_from(
    actor: Actor, first: date, count: int, *, zone: str, unit: Unit | None = None
) -> tuple[Day, ...]:
    """`count` days from `first` on; five queries whatever stands on them."""
    begin, end = midnight(first, zone), midnight(first + timedelta(days=count), zone)
    lines = lines_of(actor, items_of_desk(actor, begin, end, unit=unit))
    days = (first + timedelta(days=at) for at in range(count))
    return tuple(Day(day, tuple(_touching(lines, day, zone))) for day in days)


def lines_of(actor: Actor, items: list[Item]) -> tuple[Line, ...]:
    now, met = timezone.now(), clashes_of(actor, items)
    return tuple(
        Line(item, clock_of(item), stage_of(item, now), () if item.is_off else met.get(item.pk, ()))
        for item in items
    )


def clock_of(item: Item) -> str:
    """From when till when, such as 08.00–09.30 WIB; with the days where it ends on another one."""
    zone = ZoneInfo(item.unit.time_zone)
    begin, end = item.starts_at.astimezone(zone), item.ends_at.astimezone(zone)
    label = TimeZone(item.unit.time_zone).label
    if begin.date() == end.date():
        return f"{begin:%H.%M}–{end:%H.%M} {label}"
    return f"{begin:%d/%m %H.%M} – {end:%d/%m %H.%M} {label}"


def midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(zone))


def _touching(lines: Iterable[Line], day: date, zone: str) -> Iterable[Line]:
    begin, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    return (line for line in lines if line.item.starts_at < end and line.item.ends_at > begin)
