"""One calendar of a month: items of campaigns, stories that wait for their hour, events, holidays."""

import calendar as weeks
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.queries.items import items_between
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.core.clock.days.holiday import Holiday
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.workdays.queries import calendar

MOST_OF_A_KIND = 300
_TONES = {ItemState.PLANNED: "info", ItemState.DONE: "ok", ItemState.DROPPED: "mute"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on a day. `kind` in a word; `at` its clock time where it has one."""

    kind: str
    label: str
    url: str
    where: str
    tone: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month, or of the weeks around it."""

    day: date
    is_inside: bool
    holidays: tuple[Holiday, ...]
    marks: list[Mark] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        return not self.marks and not self.holidays


def month_of(actor: Actor, first: date, *, path: str, zone: str) -> list[Day]:
    """Whole weeks around the month that `first` begins; six queries, however many offices.

    Days are those of `zone`; each thing only where the reader may see it.
    """
    known = calendar()
    grid = [day for week in weeks.Calendar().monthdatescalendar(first.year, first.month) for day in week]
    days = {
        day: Day(day, day.month == first.month, tuple(h for h in known.holidays_on(day) if h.is_valid))
        for day in grid
    }
    for day, mark in (
        *_items(actor, grid, path),
        *_stories(actor, grid, path, zone),
        *_events(actor, grid, path, zone),
    ):
        if day in days:
            days[day].marks.append(mark)
    for one in days.values():
        one.marks.sort(key=lambda mark: (mark.at, mark.kind))
    return list(days.values())


def _items(actor: Actor, grid: list[date], path: str) -> list[tuple[date, Mark]]:
    rows = items_between(actor, grid[0], grid[-1], path=path)[:MOST_OF_A_KIND]
    return [
        (
            item.day,
            Mark(
                _("rencana"),
                item.what,
                reverse("item_page", args=[item.pk]),
                item.unit.name,
                _TONES[ItemState(item.state)],
            ),
        )
        for item in rows
    ]


def _stories(actor: Actor, grid: list[date], path: str, zone: str) -> list[tuple[date, Mark]]:
    """Stories that are held back until a moment."""
    start, end = _stretch(grid, zone)
    rows = stories_visible_to(actor).filter(embargo_until__gte=start, embargo_until__lt=end)
    rows = rows.exclude(status__in=[*StoryStatus.public(), StoryStatus.UNPUBLISHED])
    rows = (
        rows.filter(unit__path__startswith=path).select_related("unit", "current").order_by("embargo_until")
    )
    marks = []
    for story in rows[:MOST_OF_A_KIND]:
        at = story.embargo_until.astimezone(ZoneInfo(zone))
        label = (story.current.working_title if story.current else "") or _("Tanpa judul")
        mark = Mark(_("embargo"), label, desk_path(story.pk), story.unit.name, "warn", f"{at:%H.%M}")
        marks.append((at.date(), mark))
    return marks


def _events(actor: Actor, grid: list[date], path: str, zone: str) -> list[tuple[date, Mark]]:
    start, end = _stretch(grid, zone)
    rows = events_visible_to(actor).filter(starts_at__gte=start, starts_at__lt=end)
    rows = rows.exclude(state=EventState.CANCELLED)
    if path:
        rows = rows.filter(unit__path__startswith=path)
    marks = []
    for event in rows.order_by("starts_at", "id")[:MOST_OF_A_KIND]:
        at = event.starts_at.astimezone(ZoneInfo(zone))
        url = reverse("event_page", args=[event.pk])
        marks.append((at.date(), Mark(_("kegiatan"), event.title, url, event.unit.name, "ok", f"{at:%H.%M}")))
    return marks


def _stretch(grid: list[date], zone: str) -> tuple[datetime, datetime]:
    place = ZoneInfo(zone)
    end = datetime.combine(grid[-1] + timedelta(days=1), time.min, place)
    return datetime.combine(grid[0], time.min, place), end
