"""Guests of an event: inviting, noting answers, letting in, ticking off, the list for the gate."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.press.models import Guest, PressEvent
from kentongan.apps.press.policies import may_work
from kentongan.apps.press.queries.events import guests_of
from kentongan.apps.press.queries.gate_list import HEADER, gate_paper, gate_rows
from kentongan.apps.press.queries.reporters import ReporterFilter, filtered, reporters_visible_to
from kentongan.apps.press.services import clearance, guests
from kentongan.apps.press.services.letters import told
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import asked_words, filled, keys_of, tabs
from kentongan.faces.desk.press.events import event_in_sight
from kentongan.faces.desk.press.forms import GuestForm, RsvpForm
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import XLSX_TYPE, to_xlsx

_SHOWN = 200
_DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@staff_required
def event_invite(request: HttpRequest, event_id: int) -> HttpResponse:
    """Reporters who may be written to, to be ticked; those ticked are invited."""
    event = _worked(request, event_id)
    if request.method == "POST":
        keys = keys_of(request, "reporters")
        count = guests.invite_reporters(actor=request.actor, event_id=event_id, reporter_ids=keys)
        _say_invited(request, count)
        return redirect("press_event_page", event_id=event_id)
    return _invite_page(request, event, GuestForm())


@staff_required
@require_POST
def guest_add(request: HttpRequest, event_id: int) -> HttpResponse:
    """A guest who is no reporter of ours."""
    event = _worked(request, event_id)
    form = GuestForm(request.POST)
    if form.is_valid():
        try:
            guests.invite_by_name(actor=request.actor, event_id=event_id, **form.cleaned_data)
        except BadWords as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            _say_invited(request, 1)
            return redirect("press_event_page", event_id=event_id)
    return _invite_page(request, event, form, status=400)


@staff_required
def guest_reply(request: HttpRequest, event_id: int, guest_id: int) -> HttpResponse:
    """Notes the answer of a guest who phoned, with the data for the gate."""
    event = _worked(request, event_id)
    guest = _guest(event, guest_id)
    names = ("reply", "substitute", "id_kind", "id_last4", "vehicle", "devices")
    form = RsvpForm(request.POST or None, initial={name: getattr(guest, name) for name in names})

    def act(given: dict[str, Any]) -> str:
        rsvp = guests.Rsvp(**given)
        guests.answer_for_guest(actor=request.actor, event_id=event_id, guest_id=guest_id, rsvp=rsvp)
        return reverse("press_event_page", args=[event_id])

    shown = {"heading": _("Jawaban tamu"), "about": guest.coming, "submit": _("Simpan jawaban"),
             "back": reverse("press_event_page", args=[event_id])}  # fmt: skip
    return filled(request, form, act, said=_("Jawaban tamu dicatat."), shown=shown)


@staff_required
@require_POST
def guest_clear(request: HttpRequest, event_id: int, guest_id: int) -> HttpResponse:
    """A head lets a guest in or not."""
    try:
        clearance.decide_clearance(
            actor=request.actor,
            event_id=event_id,
            guest_id=guest_id,
            is_cleared=request.POST.get("izin") == "1",
            reason=request.POST.get("alasan", "")[:200],
        )
    except BadWords as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Keputusan izin masuk dicatat."))
    return redirect("press_event_page", event_id=event_id)


@staff_required
@require_POST
def guest_arrive(request: HttpRequest, event_id: int, guest_id: int) -> HttpResponse:
    """Ticks a guest off at the gate, or takes the tick back."""
    has_come = request.POST.get("datang") == "1"
    clearance.note_arrival(actor=request.actor, event_id=event_id, guest_id=guest_id, has_come=has_come)
    messages.success(request, _("Kedatangan dicatat.") if has_come else _("Catatan kedatangan dibatalkan."))
    return redirect("press_event_page", event_id=event_id)


@staff_required
@require_safe
def gate_list(request: HttpRequest, event_id: int, form: str) -> HttpResponse:
    """The clearance list as PDF, DOCX or XLSX."""
    if form not in ("pdf", "docx", "xlsx"):
        raise Http404
    event = clearance.take_gate_list(actor=request.actor, event_id=event_id, form=form)
    if form == "xlsx":
        content, kind = to_xlsx(HEADER, gate_rows(event), title="Izin masuk"), XLSX_TYPE
    else:
        paper = gate_paper(event, when=told(event.starts_at, event.unit))
        content, kind = (as_pdf(paper), "application/pdf") if form == "pdf" else (as_docx(paper), _DOCX_TYPE)
    headers = {"Content-Disposition": f'attachment; filename="izin-masuk-{event.pk}.{form}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


def _invite_page(
    request: HttpRequest, event: PressEvent, form: GuestForm, *, status: int = 200
) -> HttpResponse:
    words = asked_words(request)
    invited = set(event.guests.values_list("reporter_id", flat=True))
    rows = filtered(reporters_visible_to(request.actor), ReporterFilter(words=words, state="dapat"))
    shown = {
        "event": event,
        "reporters": [one for one in rows[:_SHOWN] if one.pk not in invited],
        "words": words,
        "form": form,
        **tabs(request, "events"),
    }
    return render(request, "desk/press/event_invite.html", shown, status=status)


def _say_invited(request: HttpRequest, count: int) -> None:
    said = ngettext("%(count)d tamu diundang.", "%(count)d tamu diundang.", count)
    messages.success(request, said % {"count": count})


def _worked(request: HttpRequest, event_id: int) -> PressEvent:
    event = event_in_sight(request, event_id)
    if not may_work(request.actor, event.unit):
        raise NotAllowed
    return event


def _guest(event: PressEvent, guest_id: int) -> Guest:
    found = guests_of(event).filter(pk=guest_id).first()
    if found is None:
        raise NotFound(_("Tamu ini"))
    return found
