"""Embargoed rooms at the desk: opening, letting in, taking back, who looked."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.press.models import Room, RoomFile, RoomVisit
from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.press.queries.reporters import ReporterFilter, filtered, reporters_visible_to
from kentongan.apps.press.queries.rooms import passes_of, release_of, rooms_visible_to, stories_for_rooms
from kentongan.apps.press.services import rooms as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import filled, keys_of, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import RoomFileForm, RoomForm
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.errors import KentonganError

_SHOWN = 200
_LOG = 100


@staff_required
def room_list(request: HttpRequest) -> HttpResponse:
    """Rooms of my branch."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    shown = {
        "page": leaf(request, rooms_visible_to(request.actor)),
        "now": timezone.now(),
        **tabs(request, "events"),
    }
    return render(request, "desk/press/room_list.html", shown)


@staff_required
def room_add(request: HttpRequest) -> HttpResponse:
    """Opens a room."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_WORK)
    stories = stories_for_rooms(request.actor)[:100]
    form = RoomForm(request.POST or None, units=units, zone=zone_of(units), stories=stories)

    def act(given: dict[str, Any]) -> str:
        words = service.RoomWords(
            title=given["title"],
            terms=given["terms"],
            story_id=int(given["story"]) if given["story"] else None,
            words=given["words"],
            embargo_until=given["embargo_until"],
        )
        made = service.open_room(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("room_page", args=[made.pk])

    shown = {"heading": _("Ruang embargo baru"), "submit": _("Buka ruang"), "back": reverse("room_list"),
             "lead": _("Hanya wartawan terverifikasi yang Anda pilih, setelah menerima syarat.")}  # fmt: skip
    return filled(request, form, act, said=_("Ruang dibuka. Pilih siapa yang boleh masuk."), shown=shown)


@staff_required
def room_page(request: HttpRequest, room_id: int) -> HttpResponse:
    """One room: its text, who may come in, who looked."""
    room = _room(request, room_id)
    passes = list(passes_of(room))
    standing = {one.reporter_id for one in passes if one.revoked_at is None}
    wanted = ReporterFilter(state="dapat")
    rows = filtered(reporters_visible_to(request.actor), wanted).filter(is_verified=True)
    release = release_of(room)
    shown = {
        "room": room,
        "release": release,
        "is_embargoed": release.is_embargoed(timezone.now()),
        "passes": passes,
        "log": RoomVisit.objects.filter(room_pass__room=room).select_related("room_pass__reporter")[:_LOG],
        "reporters": [one for one in rows[:_SHOWN] if one.pk not in standing],
        "files": room.files.order_by("id"),
        "file_form": RoomFileForm(),
        **tabs(request, "events"),
    }
    return render(request, "desk/press/room_page.html", shown)


@staff_required
@require_POST
def room_admit(request: HttpRequest, room_id: int) -> HttpResponse:
    """Gives the ticked reporters a pass each."""
    count = service.admit(actor=request.actor, room_id=room_id, reporter_ids=keys_of(request, "reporters"))
    messages.success(request, _("%(count)d izin dikirim.") % {"count": count})
    return redirect("room_page", room_id=room_id)


@staff_required
@require_POST
def room_revoke(request: HttpRequest, room_id: int, pass_id: int) -> HttpResponse:
    """Takes a pass back at once."""
    service.revoke_pass(actor=request.actor, room_id=room_id, pass_id=pass_id)
    messages.success(request, _("Izin dicabut; tautannya mati seketika."))
    return redirect("room_page", room_id=room_id)


@staff_required
@require_POST
def room_close(request: HttpRequest, room_id: int) -> HttpResponse:
    """Closes a room for everybody."""
    service.close_room(actor=request.actor, room_id=room_id)
    messages.success(request, _("Ruang ditutup untuk semua."))
    return redirect("room_page", room_id=room_id)


@staff_required
@require_POST
def room_file(request: HttpRequest, room_id: int) -> HttpResponse:
    """Adds a picture."""
    _room(request, room_id)
    upload = request.FILES.get("file")
    try:
        if upload is None:
            raise BadWords(_("Pilih fotonya dulu."), "file")
        caption, looked = request.POST.get("caption", "")[:200], "looked" in request.POST
        row = service.add_room_file(
            actor=request.actor, room_id=room_id, upload=upload, caption=caption, is_looked_at=looked
        )
    except KentonganError as error:
        if error.status in (403, 404):
            raise
        messages.error(request, error.message)
    else:
        messages.success(request, _said_of(row))
    return redirect("room_page", room_id=room_id)


def _said_of(row: RoomFile) -> str:
    if row.faces is None:
        return _("Foto ditambahkan. Mesin pencari wajah tidak dapat bekerja; Anda yang menjaminnya.")
    words = ngettext(
        "Foto ditambahkan; %(count)d wajah dikaburkan.",
        "Foto ditambahkan; %(count)d wajah dikaburkan.",
        row.faces,
    )
    return words % {"count": row.faces}


def _room(request: HttpRequest, room_id: int) -> Room:
    found = rooms_visible_to(request.actor).filter(pk=room_id).first()
    if found is None:
        raise NotFound(_("Ruang ini"))
    return found
