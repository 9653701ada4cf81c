"""Sessions, speakers and quotes of an event."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.academy.errors import NotFound
from kentongan.apps.academy.services import programme as service
from kentongan.faces.desk.academy.asking import event_to_manage, filled, tried
from kentongan.faces.desk.academy.forms import QuoteForm, SessionForm, SpeakerForm
from kentongan.faces.desk.access import staff_required

_NAMES = ("name", "title", "topic", "key_points")


@staff_required
def session_add(request: HttpRequest, event_id: int) -> HttpResponse:
    """Adds a session."""
    event = event_to_manage(request, event_id)
    initial = {"starts_at": event.starts_at, "ends_at": event.ends_at, "place": event.venue[:120]}
    form = SessionForm(request.POST or None, zone=event.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        service.add_session(actor=request.actor, event_id=event_id, **given)
        return reverse("event_page", args=[event_id])

    shown = {"heading": _("Sesi baru"), "about": event.title, "submit": _("Simpan sesi"),
             "back": reverse("event_page", args=[event_id])}  # fmt: skip
    return filled(request, form, act, said=_("Sesi ditambahkan."), shown=shown)


@staff_required
@require_POST
def session_drop(request: HttpRequest, event_id: int, session_id: int) -> HttpResponse:
    """Takes a session away."""
    event_to_manage(request, event_id)
    tried(
        request,
        lambda: service.drop_session(actor=request.actor, event_id=event_id, session_id=session_id),
        _("Sesi dihapus."),
    )
    return redirect("event_page", event_id=event_id)


@staff_required
def speaker_add(request: HttpRequest, event_id: int) -> HttpResponse:
    """Adds a speaker."""
    event = event_to_manage(request, event_id)
    form = SpeakerForm(request.POST or None)

    def act(given: dict[str, Any]) -> str:
        service.add_speaker(actor=request.actor, event_id=event_id, words=service.SpeakerWords(**given))
        return reverse("event_page", args=[event_id])

    shown = {"heading": _("Pembicara baru"), "about": event.title, "submit": _("Simpan pembicara"),
             "back": reverse("event_page", args=[event_id])}  # fmt: skip
    return filled(request, form, act, said=_("Pembicara ditambahkan."), shown=shown)


@staff_required
def speaker_change(request: HttpRequest, event_id: int, speaker_id: int) -> HttpResponse:
    """Changes a speaker: mostly what they said."""
    event = event_to_manage(request, event_id)
    found = event.speakers.filter(pk=speaker_id).first()
    if found is None:
        raise NotFound(_("Pembicara ini"))
    form = SpeakerForm(request.POST or None, initial={name: getattr(found, name) for name in _NAMES})

    def act(given: dict[str, Any]) -> str:
        words = service.SpeakerWords(**given)
        service.change_speaker(actor=request.actor, event_id=event_id, speaker_id=speaker_id, words=words)
        return reverse("event_page", args=[event_id])

    shown = {"heading": _("Ubah pembicara"), "about": event.title, "submit": _("Simpan pembicara"),
             "back": reverse("event_page", args=[event_id])}  # fmt: skip
    return filled(request, form, act, said=_("Pembicara diubah."), shown=shown)


@staff_required
@require_POST
def speaker_drop(request: HttpRequest, event_id: int, speaker_id: int) -> HttpResponse:
    """Takes a speaker away."""
    event_to_manage(request, event_id)
    tried(
        request,
        lambda: service.drop_speaker(actor=request.actor, event_id=event_id, speaker_id=speaker_id),
        _("Pembicara dihapus."),
    )
    return redirect("event_page", event_id=event_id)


@staff_required
def quote_add(request: HttpRequest, event_id: int, speaker_id: int) -> HttpResponse:
    """Notes words of a speaker."""
    event = event_to_manage(request, event_id)
    found = event.speakers.filter(pk=speaker_id).first()
    if found is None:
        raise NotFound(_("Pembicara ini"))
    form = QuoteForm(request.POST or None)

    def act(given: dict[str, Any]) -> str:
        service.add_quote(actor=request.actor, event_id=event_id, speaker_id=speaker_id, text=given["text"])
        return reverse("event_page", args=[event_id])

    shown = {"heading": _("Kutipan baru"), "about": found.name, "submit": _("Simpan kutipan"),
             "back": reverse("event_page", args=[event_id])}  # fmt: skip
    said = _("Kutipan dicatat. Nyatakan boleh dipakai setelah pembicara setuju.")
    return filled(request, form, act, said=said, shown=shown)


@staff_required
@require_POST
def quote_clear(request: HttpRequest, event_id: int, quote_id: int) -> HttpResponse:
    """Says that a quote may be used, takes that back, or takes the quote away."""
    event_to_manage(request, event_id)
    if request.POST.get("hapus") == "1":
        tried(
            request,
            lambda: service.drop_quote(actor=request.actor, event_id=event_id, quote_id=quote_id),
            _("Kutipan dihapus."),
        )
        return redirect("event_page", event_id=event_id)
    cleared = request.POST.get("boleh") == "1"
    tried(
        request,
        lambda: service.clear_quote(
            actor=request.actor, event_id=event_id, quote_id=quote_id, cleared=cleared
        ),
        _("Kutipan boleh dipakai satuan.") if cleared else _("Kutipan tidak lagi ditawarkan."),
    )
    return redirect("event_page", event_id=event_id)
