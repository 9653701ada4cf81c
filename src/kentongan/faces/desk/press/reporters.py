"""Reporters: the list, one with all our dealings, consent and leaving."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import NotAllowed, NotFound
from kentongan.apps.press.gate import reasons_not_to_write
from kentongan.apps.press.models import Reporter
from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.press.queries.history import history_of
from kentongan.apps.press.queries.reporters import (
    ReporterFilter,
    contact_state,
    filtered,
    reporters_visible_to,
)
from kentongan.apps.press.services import consent as consents
from kentongan.apps.press.services import reporters as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import asked_words, filled, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import ConsentForm, ReporterForm
from kentongan.foundation.accounts.policy import Permission

_NAMES = ("name", "beat", "email", "phone", "notes")


@staff_required
def reporter_list(request: HttpRequest) -> HttpResponse:
    """Reporters of my branch, with their state."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    words, state = asked_words(request), request.GET.get("keadaan", "")
    rows = filtered(reporters_visible_to(request.actor), ReporterFilter(words=words, state=state))
    shown = {
        "page": leaf(request, rows),
        "words": words,
        "state": state,
        "states": (
            ("dapat", _("dapat dihubungi")),
            ("belum", _("belum dapat dihubungi")),
            ("usang", _("lama tidak dipastikan")),
            ("pantul", _("surelnya kembali")),
        ),
        **tabs(request, "reporters"),
    }
    return render(request, "desk/press/reporter_list.html", shown)


@staff_required
def reporter_page(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """One reporter: contacts, consent, and everything that passed between us."""
    reporter = _reporter(request, reporter_id)
    shown = {
        "reporter": reporter,
        "reasons": reasons_not_to_write(contact_state(reporter)),
        "history": history_of(request.actor, reporter),
        **tabs(request, "reporters"),
    }
    return render(request, "desk/press/reporter_page.html", shown)


@staff_required
def reporter_add(request: HttpRequest) -> HttpResponse:
    """Adds a reporter."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_WORK)
    form = ReporterForm(request.POST or None, units=units, zone=zone_of(units))

    def act(given: dict[str, Any]) -> str:
        made = service.add_reporter(
            actor=request.actor,
            unit_id=given["unit"].pk,
            words=_words(given),
            is_verified=given["is_verified"],
        )
        return reverse("reporter_page", args=[made.pk])

    shown = {"heading": _("Wartawan baru"), "submit": _("Simpan"), "back": reverse("reporter_list"),
             "lead": _("Belum dikirimi apa pun sampai persetujuannya dicatat.")}  # fmt: skip
    return filled(request, form, act, said=_("Wartawan ditambahkan. Catat persetujuannya."), shown=shown)


@staff_required
def reporter_change(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """Changes what we know of a reporter."""
    reporter = _reporter(request, reporter_id)
    initial = {name: getattr(reporter, name) for name in _NAMES} | {"outlet": reporter.outlet_id}
    form = ReporterForm(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> str:
        service.change_reporter(actor=request.actor, reporter_id=reporter_id, words=_words(given))
        return reverse("reporter_page", args=[reporter_id])

    return filled(
        request, form, act, said=_("Data diubah."), shown=_shown(reporter, _("Ubah data"), _("Simpan"))
    )


@staff_required
def reporter_consent(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """Notes that a reporter agreed."""
    reporter = _reporter(request, reporter_id)
    initial = {"consent_at": timezone.now()}
    form = ConsentForm(request.POST or None, zone=reporter.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        said = service.Consent(how=given["consent_how"], at=given["consent_at"], text=given["consent_text"])
        consents.record_consent(actor=request.actor, reporter_id=reporter_id, consent=said)
        return reverse("reporter_page", args=[reporter_id])

    shown = _shown(reporter, _("Catat persetujuan"), _("Simpan persetujuan"))
    return filled(request, form, act, said=_("Persetujuan dicatat."), shown=shown)


@staff_required
def reporter_withdraw(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """Erases a reporter who asked to leave, after one more look."""
    reporter = _reporter(request, reporter_id)
    form = forms.Form(request.POST if request.method == "POST" else None)

    def act(_given: dict[str, Any]) -> str:
        consents.withdraw_consent(actor=request.actor, reporter_id=reporter_id)
        return reverse("reporter_page", args=[reporter_id])

    lead = _(
        "Nama dan kontaknya dihapus dari semua daftar dan tidak dapat dikembalikan. Riwayat tetap ada tanpa nama."
    )
    shown = _shown(reporter, _("Hapus data wartawan"), _("Ya, hapus")) | {"lead": lead}
    return filled(request, form, act, said=_("Data wartawan dihapus."), shown=shown)


@staff_required
@require_POST
def reporter_state(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """Pauses a reporter or takes them up again; marks the press card as seen."""
    service.set_reporter_state(
        actor=request.actor,
        reporter_id=reporter_id,
        is_active=request.POST.get("aktif") == "1",
        is_verified=request.POST.get("verifikasi") == "1",
    )
    messages.success(request, _("Keadaan diubah."))
    return redirect("reporter_page", reporter_id=reporter_id)


@staff_required
@require_POST
def reporter_ask(request: HttpRequest, reporter_id: int) -> HttpResponse:
    """Mails the personal link by which a reporter confirms, corrects or leaves."""
    consents.ask_to_confirm(actor=request.actor, reporter_id=reporter_id)
    messages.success(request, _("Tautan konfirmasi dikirim bila wartawan ini boleh disurati."))
    return redirect("reporter_page", reporter_id=reporter_id)


def _words(given: dict[str, Any]) -> service.ReporterWords:
    return service.ReporterWords(outlet_id=given["outlet"].pk, **{name: given[name] for name in _NAMES})


def _shown(reporter: Reporter, heading: str, submit: str) -> dict[str, Any]:
    back = reverse("reporter_page", args=[reporter.pk])
    return {"heading": heading, "submit": submit, "back": back, "about": str(reporter)}


def _reporter(request: HttpRequest, reporter_id: int) -> Reporter:
    found = reporters_visible_to(request.actor).select_related("consent_by").filter(pk=reporter_id).first()
    if found is None:
        raise NotFound(_("Wartawan ini"))
    return found
