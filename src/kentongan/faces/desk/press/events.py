"""Press events: the list, one event, setting up, changing, calling off."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import NotAllowed, NotFound
from kentongan.apps.press.models import PressEvent
from kentongan.apps.press.policies import may_clear, may_open_contacts, may_open_desk, may_work
from kentongan.apps.press.queries.events import events_visible_to, guests_of, tally
from kentongan.apps.press.services import events as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import filled, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import EventForm
from kentongan.foundation.accounts.policy import Permission

_NAMES = ("title", "place", "starts_at", "ends_at", "contact", "quota", "rules", "keep_days")


@staff_required
def event_list(request: HttpRequest) -> HttpResponse:
    """Press events, the coming ones first."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    shown = {
        "page": leaf(request, events_visible_to(request.actor)),
        "now": timezone.now(),
        **tabs(request, "events"),
    }
    return render(request, "desk/press/event_list.html", shown)


@staff_required
def event_page(request: HttpRequest, event_id: int) -> HttpResponse:
    """One event with its guests; cards and contacts only for who works with the press."""
    event = event_in_sight(request, event_id)
    shown = {
        "event": event,
        "guests": list(guests_of(event)),
        "tally": tally(event),
        "may_work": may_work(request.actor, event.unit),
        "may_clear": may_clear(request.actor, event.unit),
        "is_open": not (event.cancelled_at or event.erased_at) and event.ends_at > timezone.now(),
        **tabs(request, "events"),
    }
    return render(request, "desk/press/event_page.html", shown)


@staff_required
def event_add(request: HttpRequest) -> HttpResponse:
    """Sets up an event."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_WORK)
    form = EventForm(request.POST or None, units=units, zone=zone_of(units))

    def act(given: dict[str, Any]) -> str:
        words = service.EventWords(**{name: given[name] for name in _NAMES})
        made = service.plan_event(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("press_event_page", args=[made.pk])

    shown = {"heading": _("Acara baru"), "submit": _("Simpan acara"), "back": reverse("press_event_list")}
    return filled(request, form, act, said=_("Acara disimpan. Undang tamunya."), shown=shown)


@staff_required
def event_change(request: HttpRequest, event_id: int) -> HttpResponse:
    """Changes an event."""
    event = event_in_sight(request, event_id)
    if not may_work(request.actor, event.unit):
        raise NotAllowed
    initial = {name: getattr(event, name) for name in _NAMES}
    form = EventForm(request.POST or None, zone=event.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = service.EventWords(**{name: given[name] for name in _NAMES})
        service.change_event(actor=request.actor, event_id=event_id, words=words)
        return reverse("press_event_page", args=[event_id])

    shown = {
        "heading": _("Ubah acara"),
        "submit": _("Simpan"),
        "back": reverse("press_event_page", args=[event_id]),
    }
    return filled(request, form, act, said=_("Acara diubah."), shown=shown)


@staff_required
@require_POST
def event_cancel(request: HttpRequest, event_id: int) -> HttpResponse:
    """Calls an event off."""
    service.cancel_event(actor=request.actor, event_id=event_id)
    messages.success(request, _("Acara dibatalkan; tamu yang diundang diberi tahu."))
    return redirect("press_event_page", event_id=event_id)


def event_in_sight(request: HttpRequest, event_id: int) -> PressEvent:
    """The event, if the actor's posts cover it."""
    found = events_visible_to(request.actor).filter(pk=event_id).first()
    if found is None:
        raise NotFound(_("Acara ini"))
    return found
