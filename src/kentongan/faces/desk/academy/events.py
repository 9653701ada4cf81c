"""Events: the list, one event, setting up, changing, opening, copying, calling off, closing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.academy.enums import EventState, EventType
from kentongan.apps.academy.errors import NotAllowed
from kentongan.apps.academy.models import Event
from kentongan.apps.academy.policies import may_cover, may_manage_event, may_nominate, may_plan_anywhere
from kentongan.apps.academy.queries.lists import Filter, events_listed, named_for
from kentongan.apps.academy.queries.materials import materials_of
from kentongan.apps.academy.queries.outcomes import coverage_seen, follow_counts, resembling
from kentongan.apps.academy.queries.participants import turnout
from kentongan.apps.academy.queries.planning import competences
from kentongan.apps.academy.queries.shares import may_see_link, own_seat, shares_of
from kentongan.apps.academy.services import events as service
from kentongan.faces.desk.academy.asking import (
    asked_words,
    event_in_sight,
    event_to_manage,
    filled,
    leaf,
    offices,
    tabs,
    tried,
)
from kentongan.faces.desk.academy.forms import EventForm
from kentongan.faces.desk.access import staff_required

_PLAIN = (
    *("title", "type", "mode", "starts_at", "ends_at", "venue", "link"),
    *("quota", "seats_per_unit", "theme", "hashtag", "competences", "about"),
)
_SHOWN_STORIES = 12


@staff_required
def event_list(request: HttpRequest) -> HttpResponse:
    """What my offices hold and are asked to, and where I am named myself."""
    wanted = Filter(
        words=asked_words(request),
        type=asked_words(request, "jenis") if request.GET.get("jenis") in EventType.values else "",
        side=request.GET.get("sisi", "")[:10],
        when="past" if request.GET.get("isi") == "lalu" else "coming",
    )
    shown = {
        "page": leaf(request, events_listed(request.actor, wanted)),
        "wanted": wanted,
        "types": EventType.choices,
        "named": list(named_for(request.actor)[:5]),
        **tabs(request, "list"),
    }
    return render(request, "desk/academy/event_list.html", shown)


@staff_required
def event_page(request: HttpRequest, event_id: int) -> HttpResponse:
    """One event: what, when, where; my office's share in it; for the organiser how it stands."""
    event = event_in_sight(request, event_id)
    manages = may_manage_event(request.actor, event)
    shares, seat = shares_of(event, request.actor), own_seat(event, request.actor)
    for share in shares:
        share.may_nominate = may_nominate(request.actor, event, share.unit)
        share.may_cover = may_cover(request.actor, share.unit)
    shown = {
        "event": event,
        "manages": manages,
        "is_live": event.state in (EventState.DRAFT, EventState.OPEN),
        "shares": shares,
        "seat": seat,
        "sees_link": may_see_link(event, shares, seat, manages=manages),
        "may_cover_own": may_cover(request.actor, event.unit)
        and event.state in (EventState.OPEN, EventState.ENDED),
        **_parts(request, event, manages=manages),
        **tabs(request, "list"),
    }
    return render(request, "desk/academy/event.html", shown)


def _parts(request: HttpRequest, event: Event, *, manages: bool) -> dict[str, Any]:
    stories = resembling(coverage_seen(request.actor, event)[: _SHOWN_STORIES + 1])
    return {
        "turnout": turnout(event),
        "follow": follow_counts(event) if manages else None,
        "sessions": list(event.sessions.all()),
        "speakers": list(event.speakers.prefetch_related("quotes")),
        "materials": list(materials_of(event)),
        "trained": [one.label for one in competences().filter(key__in=event.competences)],
        "stories": stories[:_SHOWN_STORIES],
        "has_more_stories": len(stories) > _SHOWN_STORIES,
    }


@staff_required
def event_add(request: HttpRequest) -> HttpResponse:
    """Sets up an event as a draft."""
    if not may_plan_anywhere(request.actor):
        raise NotAllowed
    units = offices(request)
    first = units.first()
    zone = first.time_zone if first else "Asia/Jakarta"
    form = EventForm(request.POST or None, units=units, zone=zone, initial=_proposed(request))

    def act(given: dict[str, Any]) -> str:
        made = service.plan_event(actor=request.actor, unit_id=given["unit"].pk, words=_words(given))
        return reverse("event_page", args=[made.pk])

    shown = {"heading": _("Kegiatan baru"), "submit": _("Simpan rancangan"), "back": reverse("event_list")}
    said = _("Rancangan disimpan. Lengkapi sesi dan pembicara, lalu buka.")
    return filled(request, form, act, said=said, shown=shown)


def _proposed(request: HttpRequest) -> dict[str, object]:
    """What another desk proposes by its link: a clinic on a lesson, a training that some offices lack."""
    given = {
        name: words[:200] for name in ("title", "type", "theme", "about") if (words := request.GET.get(name))
    }
    if (unit := request.GET.get("unit", "")).isdecimal():
        given["unit"] = int(unit)
    return given | {"competences": request.GET.getlist("kompetensi")[:20]}


@staff_required
def event_change(request: HttpRequest, event_id: int) -> HttpResponse:
    """Changes an event."""
    event = event_to_manage(request, event_id)
    initial = {name: getattr(event, name) for name in _PLAIN}
    initial |= {"plan": event.plan_id, "campaign": event.campaign_id}
    form = EventForm(
        request.POST or None,
        of=event.unit,
        chosen=event.campaign_id,
        zone=event.unit.time_zone,
        initial=initial,
    )
    back = reverse("event_page", args=[event_id])

    def act(given: dict[str, Any]) -> str:
        service.change_event(actor=request.actor, event_id=event_id, words=_words(given))
        return back

    shown = {"heading": _("Ubah kegiatan"), "about": event.title, "submit": _("Simpan"), "back": back}
    return filled(request, form, act, said=_("Kegiatan diubah."), shown=shown)


@staff_required
@require_POST
def event_open(request: HttpRequest, event_id: int) -> HttpResponse:
    """Opens a draft."""
    event_to_manage(request, event_id)
    said = _("Kegiatan dibuka. Undang satuannya.")
    tried(request, lambda: service.open_event(actor=request.actor, event_id=event_id), said)
    return redirect("event_page", event_id=event_id)


@staff_required
@require_POST
def event_copy(request: HttpRequest, event_id: int) -> HttpResponse:
    """Makes a draft like it."""
    event_to_manage(request, event_id)
    made: list[Event] = []
    said = _("Salinan dibuat sebagai rancangan. Periksa waktunya.")

    def act() -> None:
        made.append(service.copy_event(actor=request.actor, event_id=event_id))

    tried(request, act, said)
    return redirect("event_page", event_id=made[0].pk if made else event_id)


@staff_required
@require_POST
def event_cancel(request: HttpRequest, event_id: int) -> HttpResponse:
    """Calls an event off."""
    event_to_manage(request, event_id)
    reason = request.POST.get("reason", "")[:300]
    said = _("Kegiatan dibatalkan; semua yang diundang diberi tahu.")
    tried(request, lambda: service.cancel_event(actor=request.actor, event_id=event_id, reason=reason), said)
    return redirect("event_page", event_id=event_id)


@staff_required
@require_POST
def event_end(request: HttpRequest, event_id: int) -> HttpResponse:
    """Closes an event."""
    event_to_manage(request, event_id)
    said = _("Kegiatan ditutup. Minta tindak lanjut dari satuan yang hadir.")
    tried(request, lambda: service.end_event(actor=request.actor, event_id=event_id), said)
    return redirect("event_page", event_id=event_id)


def _words(given: dict[str, Any]) -> service.EventWords:
    plan, campaign = given["plan"], given["campaign"]
    return service.EventWords(
        **{name: given[name] for name in _PLAIN},
        plan_id=plan.pk if plan else None,
        campaign_id=campaign.pk if campaign else None,
    )
