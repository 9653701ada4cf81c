"""The events whose attendance I see, one event with its people, and single notes by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.attendance.errors import NotAllowed, NotFound
from kentongan.apps.attendance.policies import may_open_desk
from kentongan.apps.attendance.queries.books import arrivals_to_decide, book_of
from kentongan.apps.attendance.queries.codes import link_address
from kentongan.apps.attendance.queries.coverage.regions import by_session, people_at
from kentongan.apps.attendance.queries.presence import needed_at
from kentongan.apps.attendance.queries.roster import own_place, presences_of, roster_of
from kentongan.apps.attendance.services import entering, noting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import (
    asked_words,
    event_in_sight,
    event_to_take,
    frame,
    leaf,
    number_in,
)
from kentongan.foundation.errors import KentonganError

_SHOWN_ARRIVALS = 50


@staff_required
@require_safe
def attendance_desk(request: HttpRequest) -> HttpResponse:
    """Events of my offices, the newest first."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    rows = events_visible_to(request.actor).exclude(state__in=(EventState.DRAFT, EventState.CANCELLED))
    shown = {"page": leaf(request, rows), "now": timezone.now()}
    return render(request, "desk/attendance/desk.html", shown)


@staff_required
@require_safe
def attendance_page(request: HttpRequest, event_id: int) -> HttpResponse:
    """One event: sessions, who waits for a look, and its people for those who take attendance."""
    event = event_in_sight(request, event_id)
    shown = frame(request, event, "list")
    words, only = asked_words(request), request.GET.get("isi", "")
    if shown["may_take"]:
        page = leaf(request, roster_of(event, words=words, only=only))
        noted = presences_of(page.rows)
        shown |= {
            "page": page,
            "noted": [(person, noted.get(person.pk, {})) for person in page],
            "arrivals": list(arrivals_to_decide(event)[:_SHOWN_ARRIVALS]),
            "book": book_of(event),
        }
    shown |= {
        "sessions": by_session(event),
        "people": people_at(event),
        "needed": needed_at(event.pk),
        "mine": own_place(event, request.actor.user_id),
        "words": words,
        "only": only,
        "now": timezone.now(),
    }
    return render(request, "desk/attendance/page.html", shown)


@staff_required
@require_POST
def attendance_note(request: HttpRequest, event_id: int) -> HttpResponse:
    """Notes one person in one session by hand, or takes it back."""
    event_to_take(request, event_id)
    is_there = request.POST.get("hadir") == "1"
    act = noting.note_presence if is_there else noting.withdraw_presence
    act(
        actor=request.actor,
        event_id=event_id,
        participant_id=number_in(request.POST.get("peserta")),
        session_id=number_in(request.POST.get("sesi")),
    )
    messages.success(request, _("Kehadiran dicatat.") if is_there else _("Catatan kehadiran dicabut."))
    return _back(request, event_id)


@staff_required
@require_POST
def attendance_tap(request: HttpRequest, event_id: int) -> HttpResponse:
    """My own presence with one tap."""
    try:
        session = entering.tap_in(actor=request.actor, event_id=event_id)
    except KentonganError as error:
        if error.status in (403, 404):
            raise
        messages.error(request, error.message)
    else:
        messages.success(request, _("Anda tercatat hadir pada %(session)s.") % {"session": session.title})
    return redirect("attendance_page", event_id=event_id)


@staff_required
@require_safe
def attendance_mine(request: HttpRequest, event_id: int) -> HttpResponse:
    """To my own pass: its QR, my sessions, my questions."""
    person = own_place(event_in_sight(request, event_id), request.actor.user_id)
    if person is None:
        raise NotFound(_("Nama Anda di kegiatan ini"))
    return redirect(link_address(person.pk))


@staff_required
@require_POST
def attendance_arrival(request: HttpRequest, event_id: int, arrival_id: int) -> HttpResponse:
    """Decides about somebody who came by link and is on no list."""
    event_to_take(request, event_id)
    decided = request.POST.get("putusan", "")
    entering.decide_arrival(
        actor=request.actor,
        event_id=event_id,
        arrival_id=arrival_id,
        as_participant=number_in(request.POST.get("peserta")) or None,
        is_accepted=decided == "terima",
    )
    messages.success(
        request, _("Kedatangan diterima.") if decided == "terima" else _("Kedatangan tidak dicatat.")
    )
    return redirect("attendance_page", event_id=event_id)


def _back(request: HttpRequest, event_id: int) -> HttpResponse:
    """To the same stretch of the list, at the person who was noted."""
    answer = redirect("attendance_page", event_id=event_id)
    query = request.META.get("QUERY_STRING", "")[:300]
    answer["Location"] += (
        f"?{query}" if query else ""
    ) + f"#peserta-{number_in(request.POST.get('peserta'))}"
    return answer
