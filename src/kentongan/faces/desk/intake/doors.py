"""The ways in: mailboxes and messengers of offices, and the lists of those who may use them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.errors import NotAllowed, NotFound
from kentongan.apps.intake.models import Door
from kentongan.apps.intake.policies import may_keep_doors
from kentongan.apps.intake.queries.doors import (
    door_seen_by,
    doors_listed,
    hook_address,
    hook_secret,
    senders_of,
)
from kentongan.apps.intake.services import doors as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.intake.asking import filled, leaf, offices, tabs
from kentongan.faces.desk.intake.forms import DoorForm, SenderForm
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.errors import KentonganError

_MOST_SENDERS = 200


@staff_required
@require_safe
def intake_door_list(request: HttpRequest) -> HttpResponse:
    """The ways in to my offices."""
    _must_keep(request)
    shown = {"page": leaf(request, doors_listed(request.actor)), **tabs(request, "doors")}
    return render(request, "desk/intake/door_list.html", shown)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def intake_door_add(request: HttpRequest) -> HttpResponse:
    """Opens a way in."""
    _must_keep(request)
    form = DoorForm(request.POST or None, units=offices(request, Permission.INTAKE_MANAGE))

    def act(given: dict[str, Any]) -> str:
        names = ("kind", "address", "label", "secret", "app_secret")
        words = service.DoorWords(**{name: given[name] for name in names})
        door = service.open_door(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("intake_door_page", args=[door.pk])

    shown = {"heading": _("Pintu masuk baru"), "submit": _("Buka pintu"), "back": reverse("intake_door_list"),
             "lead": _("Setiap kiriman lewat pintu ini menjadi draf, tidak pernah langsung terbit.")}  # fmt: skip
    return filled(request, form, act, said=_("Pintu masuk terbuka."), shown=shown)


@staff_required
@require_safe
def intake_door_page(request: HttpRequest, door_id: int) -> HttpResponse:
    """One way in: how it is connected and who may use it."""
    return _page(request, _door(request, door_id), SenderForm())


@staff_required
@require_POST
def intake_door_set(request: HttpRequest, door_id: int) -> HttpResponse:
    """Closes a way in or opens it again."""
    door = service.set_open(actor=request.actor, door_id=door_id, is_open=request.POST.get("buka") == "1")
    messages.success(
        request, _("Pintu dibuka lagi.") if door.is_open else _("Pintu ditutup; kiriman baru ditolak.")
    )
    return redirect("intake_door_page", door_id=door_id)


@staff_required
@require_POST
def intake_door_connect(request: HttpRequest, door_id: int) -> HttpResponse:
    """Tells the messenger where to call."""
    door = _door(request, door_id)
    try:
        service.connect(actor=request.actor, door_id=door.pk)
    except KentonganError as error:
        if error.status in (403, 404):
            raise
        messages.error(request, error.message)
    else:
        messages.success(request, _("Terhubung. Kirim pesan percobaan untuk memastikan."))
    return redirect("intake_door_page", door_id=door.pk)


@staff_required
@require_POST
def intake_sender_add(request: HttpRequest, door_id: int) -> HttpResponse:
    """Puts an address on the list."""
    door = _door(request, door_id)
    form = SenderForm(request.POST)
    if form.is_valid():
        try:
            service.trust(actor=request.actor, door_id=door.pk, **form.cleaned_data)
        except KentonganError as error:
            if error.status in (403, 404):
                raise
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, _("Alamat masuk daftar. Suratnya langsung menjadi draf."))
            return redirect("intake_door_page", door_id=door.pk)
    return _page(request, door, form, status=400)


@staff_required
@require_POST
def intake_sender_drop(request: HttpRequest, door_id: int, sender_id: int) -> HttpResponse:
    """Takes an address or a chat off the list."""
    service.distrust(actor=request.actor, door_id=door_id, sender_id=sender_id)
    messages.success(request, _("Pengirim dikeluarkan dari daftar."))
    return redirect("intake_door_page", door_id=door_id)


def _page(request: HttpRequest, door: Door, form: SenderForm, *, status: int = 200) -> HttpResponse:
    is_whatsapp = door.kind == DoorKind.WHATSAPP
    shown = {
        "door": door,
        "form": form,
        "senders": senders_of(door)[:_MOST_SENDERS],
        "is_mail": door.kind == DoorKind.MAIL,
        "is_whatsapp": is_whatsapp,
        "hook": hook_address(door),
        "word": hook_secret(door) if is_whatsapp else "",
        **tabs(request, "doors"),
    }
    return render(request, "desk/intake/door_page.html", shown, status=status)


def _door(request: HttpRequest, door_id: int) -> Door:
    door = door_seen_by(request.actor, door_id)
    if door is None:
        raise NotFound(_("Pintu masuk ini"))
    return door


def _must_keep(request: HttpRequest) -> None:
    if not may_keep_doors(request.actor):
        raise NotAllowed
