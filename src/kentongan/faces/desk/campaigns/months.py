"""The month at the desk."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.queries.items import items_between
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.agenda import MOST_OF_A_KIND, month_of
from kentongan.faces.desk.campaigns.asking import asked_month, asked_unit, enter, own_unit
from kentongan.faces.desk.campaigns.ics import calendar_answer


@staff_required
def calendar_month(request: HttpRequest) -> HttpResponse:
    """All that is planned in a month: a grid on wide screens, a list of days on phones."""
    enter(request)
    first, unit = asked_month(request), asked_unit(request)
    zone = (unit or own_unit(request)).time_zone
    days = month_of(request.actor, first, path=unit.path if unit else "", zone=zone)
    shown = {
        "days": days,
        "first": first,
        "before": (first - timedelta(days=1)).replace(day=1),
        "after": _next(first),
        "unit": unit,
        "today": timezone.localdate(),
        "is_bare": all(day.is_bare for day in days if day.is_inside),
    }
    return render(request, "desk/campaigns/month.html", shown)


@staff_required
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The planned items of a month as a file."""
    enter(request)
    first, unit = asked_month(request), asked_unit(request)
    until = _next(first) - timedelta(days=1)
    rows = items_between(request.actor, first, until, path=unit.path if unit else "")
    rows = rows.exclude(state=ItemState.DROPPED)[:MOST_OF_A_KIND]
    return calendar_answer(rows, name=f"kalender-{first:%Y-%m}", title=f"Kentongan {first:%m/%Y}")


def _next(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
