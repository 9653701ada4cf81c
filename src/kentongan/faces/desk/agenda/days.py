"""A day, a week, what I am to cover, and the offices of a branch."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.agenda.policies import may_open_desk, may_plan
from kentongan.apps.agenda.queries.events import events_to_take
from kentongan.apps.agenda.queries.items import duties_of
from kentongan.apps.agenda.queries.today import offices_today, oversees, today_in, today_of
from kentongan.apps.agenda.queries.weeks import days_from, midnight
from kentongan.apps.newsroom.policies import may_file
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import day_asked, office_asked, office_at_home, tabs
from kentongan.faces.desk.paging import Uncounted

_WEEK = 7
_PER_PAGE = 50
_AHEAD = timedelta(days=30)


@staff_required
def agenda_day(request: HttpRequest) -> HttpResponse:
    """One day; today with what is missing, what I am asked to, and events to take over."""
    shown = tabs(request, "day")
    home = office_at_home(request)
    other = office_asked(request)
    office = other or home
    day, today = day_asked(request, office), today_in(office)
    (found,) = days_from(request.actor, day, 1, zone=office.time_zone, unit=other)
    shown |= {
        **_around(office, other, day, today),
        "lines": found.lines,
        "strip": [_monday(day) + timedelta(days=at) for at in range(_WEEK)],
        "now": timezone.now(),
        "actor_id": request.actor.user_id,
    }
    if day == today and other is None:
        shown |= _today(request, home, found.lines)
    return render(request, "desk/agenda/day.html", shown)


@staff_required
def agenda_week(request: HttpRequest) -> HttpResponse:
    """A week: days below each other on phones, beside each other on wide screens."""
    shown = tabs(request, "week")
    home = office_at_home(request)
    other = office_asked(request)
    office = other or home
    first, today = _monday(day_asked(request, office)), today_in(office)
    shown |= {
        **_around(office, other, first, today, step=_WEEK),
        "days": days_from(request.actor, first, _WEEK, zone=office.time_zone, unit=other),
        "last": first + timedelta(days=_WEEK - 1),
        "this_week": _monday(today),
    }
    return render(request, "desk/agenda/week.html", shown)


@staff_required
def agenda_duties(request: HttpRequest) -> HttpResponse:
    """What I am to cover, next first; a day back, for what still has to be written."""
    shown = tabs(request, "duties")
    rows = duties_of(request.actor, since=timezone.now() - timedelta(days=3))
    shown |= {"page": Uncounted(rows, _PER_PAGE).page(request.GET.get("page", "1")), "now": timezone.now()}
    return render(request, "desk/agenda/duties.html", shown)


@staff_required
def agenda_offices(request: HttpRequest) -> HttpResponse:
    """The offices of the branch by name: which filed today, which did not yet; each with its agenda."""
    shown = tabs(request, "day")
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    filed = request.GET.get("isi") != "belum"
    rows = offices_today(request.actor, filed=filed)
    rows = rows.filter(name__icontains=words) if words else rows
    page = Uncounted(rows, _PER_PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/agenda/offices.html", shown | {"page": page, "words": words, "filed": filed})


@staff_required
def agenda_panel(request: HttpRequest) -> HttpResponse:
    """Today in short, for the board; nothing for those who read no agenda."""
    if not may_open_desk(request.actor):
        return HttpResponse()
    home = office_at_home(request)
    return render(request, "desk/agenda/_today.html", _today(request, home, None))


def _today(request: HttpRequest, home: Unit, lines: Any) -> dict[str, Any]:
    now = timezone.now()
    plans = may_plan(request.actor, home)
    begin = midnight(today_in(home), home.time_zone)
    return {
        "today_board": today_of(request.actor, home, lines),
        "asked": list(duties_of(request.actor, since=now).filter(state="asked")[:10]),
        "events": list(events_to_take(request.actor, home, begin, begin + _AHEAD)) if plans else [],
        "home": home,
        "may_write": may_file(request.actor, home),
        "oversees": oversees(home),
    }


def _around(office: Unit, other: Unit | None, day: date, today: date, *, step: int = 1) -> dict[str, Any]:
    return {
        "office": office,
        "other": other,
        "day": day,
        "today": today,
        "before": day - timedelta(days=step),
        "after": day + timedelta(days=step),
    }


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
