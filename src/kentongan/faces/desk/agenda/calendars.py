"""Secret calendars, and one item as a calendar file."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.agenda.errors import LinkClosed
from kentongan.apps.agenda.policies import may_open_desk
from kentongan.apps.agenda.queries.calendars import calendar_file, calendar_of, feeds_of
from kentongan.apps.agenda.queries.links import address_of, feed_by_token
from kentongan.apps.agenda.services import calendars as service
from kentongan.apps.units.queries.actors import actor_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import item_in_sight, office_at_home, tabs, tried
from kentongan.foundation.limits import count_try

ICS = "text/calendar; charset=utf-8"


@staff_required
def agenda_calendars(request: HttpRequest) -> HttpResponse:
    """The secret addresses of my calendars: my duties, my office."""
    shown = tabs(request, "calendars")
    home = office_at_home(request)
    feeds = {feed.unit_id: feed for feed in feeds_of(request.actor)}
    known = [(feed, address_of(feed)) for feed in feeds.values()]
    shown |= {"home": home, "known": known, "has_own": None in feeds, "has_office": home.pk in feeds}
    return render(request, "desk/agenda/calendars.html", shown)


@staff_required
@require_POST
def agenda_feed_renew(request: HttpRequest) -> HttpResponse:
    """A new address; the old one of the same calendar answers no more."""
    given = request.POST.get("satuan", "")
    unit_id = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
    service.renew_feed(actor=request.actor, unit_id=unit_id)
    messages.success(request, _("Alamat kalender baru dibuat. Alamat lamanya, bila ada, tidak berlaku lagi."))
    return redirect("agenda_calendars")


@staff_required
@require_POST
def agenda_feed_drop(request: HttpRequest, feed_id: int) -> HttpResponse:
    """Takes an address away."""
    said = _("Alamat kalender dihapus.")
    tried(request, lambda: service.drop_feed(actor=request.actor, feed_id=feed_id), said)
    return redirect("agenda_calendars")


@staff_required
@require_safe
def agenda_ics(request: HttpRequest, item_id: int) -> HttpResponse:
    """One item for the own calendar."""
    return _handed(calendar_file(item_in_sight(request, item_id)), f"agenda-{item_id}.ics")


@never_cache
@require_safe
def agenda_feed(request: HttpRequest, token: str) -> HttpResponse:
    """A calendar for a calendar program, which knows no login: the address is the secret."""
    count_try("agenda-link", get_adapter(request).get_client_ip(request), at_most=60, seconds=300)
    feed = feed_by_token(token)
    actor = actor_of(feed.user) if feed else None
    if feed is None or actor is None or not may_open_desk(actor):
        raise LinkClosed
    return _handed(calendar_of(feed, actor), "agenda.ics")


def _handed(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=ICS)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
