"""The month, the secret calendar, one event as a calendar file."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.apps.academy.models import Feed
from kentongan.apps.academy.policies import may_manage_event
from kentongan.apps.academy.queries.calendars import calendar_file
from kentongan.apps.academy.queries.links import calendar_address
from kentongan.apps.academy.queries.lists import month_of
from kentongan.apps.academy.queries.shares import may_see_link, own_seat, shares_of
from kentongan.apps.academy.services import calendars as service
from kentongan.faces.desk.academy.asking import event_in_sight, tabs, tried
from kentongan.faces.desk.access import staff_required

ICS = "text/calendar; charset=utf-8"


@staff_required
def event_month(request: HttpRequest) -> HttpResponse:
    """A month of events: a grid on wide screens, a list of days on phones."""
    first = _month(request.GET.get("bulan", ""))
    shown = {
        "first": first,
        "weeks": month_of(request.actor, first),
        "before": (first - timedelta(days=1)).strftime("%Y-%m"),
        "after": (first + timedelta(days=32)).strftime("%Y-%m"),
        "today": timezone.localdate(),
        **tabs(request, "month"),
    }
    return render(request, "desk/academy/month.html", shown)


@staff_required
def event_calendar(request: HttpRequest) -> HttpResponse:
    """The secret address of my calendar; a new one makes the old one dead."""
    if request.method == "POST":
        said = _("Alamat kalender baru dibuat. Alamat lama tidak berlaku lagi.")
        tried(request, lambda: service.renew_feed(actor=request.actor), said)
        return redirect("event_calendar")
    feed = Feed.objects.filter(user_id=request.actor.user_id).first()
    shown = {"feed": feed, "address": calendar_address(feed) if feed else "", **tabs(request, "month")}
    return render(request, "desk/academy/calendar.html", shown)


@staff_required
@require_safe
def event_ics(request: HttpRequest, event_id: int) -> HttpResponse:
    """One event for the own calendar; the virtual link in it as on the page."""
    event = event_in_sight(request, event_id)
    shares, seat = shares_of(event, request.actor), own_seat(event, request.actor)
    with_link = may_see_link(event, shares, seat, manages=may_manage_event(request.actor, event))
    headers = {"Content-Disposition": f'attachment; filename="kegiatan-{event_id}.ics"'}
    return HttpResponse(calendar_file(event, with_link=with_link), content_type=ICS, headers=headers)


def _month(asked: str) -> date:
    """The first day of the month that was asked for; of this one for anything else."""
    try:
        found = date.fromisoformat(f"{asked[:7]}-01")
    except ValueError:
        found = timezone.localdate().replace(day=1)
    return found if 2000 <= found.year <= 2100 else timezone.localdate().replace(day=1)
