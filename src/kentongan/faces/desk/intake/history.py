"""Imports of old stories: a file comes in, a second person opens it, anybody who keeps it takes it back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.errors import NotAllowed, NotFound
from kentongan.apps.intake.models import OldBatch
from kentongan.apps.intake.policies import may_keep_doors, may_open_archive
from kentongan.apps.intake.queries.history import (
    batch_seen_by,
    batches_listed,
    counts_of,
    has_a_hand_in,
    rows_of,
)
from kentongan.apps.intake.services.history import opening, starting
from kentongan.core.oldsite.table import HEADER
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.intake.asking import filled, leaf, offices, tabs
from kentongan.faces.desk.intake.forms import OldFileForm
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

_SAMPLE = ("Warga Binaan Panen Kangkung", "Paragraf pertama.", "17/08/2019", "Lapas Kelas IIA Contoh",
           "https://lama.contoh.go.id/panen")  # fmt: skip


@staff_required
@require_safe
def old_batch_list(request: HttpRequest) -> HttpResponse:
    """The imports for my offices."""
    _must_keep(request)
    shown = {"page": leaf(request, batches_listed(request.actor)), **tabs(request, "history")}
    return render(request, "desk/intake/batch_list.html", shown)


@staff_required
@require_safe
def old_batch_sample(request: HttpRequest) -> HttpResponse:
    """An empty table to fill in."""
    _must_keep(request)
    headers = {"Content-Disposition": 'attachment; filename="contoh-arsip.csv"'}
    return HttpResponse(to_csv(HEADER, [_SAMPLE]), content_type=CSV_TYPE, headers=headers)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def old_batch_add(request: HttpRequest) -> HttpResponse:
    """Takes a file; nothing is shown to the public yet."""
    _must_keep(request)
    units = offices(request, Permission.INTAKE_MANAGE)
    form = OldFileForm(request.POST or None, request.FILES or None, units=units)

    def act(given: dict[str, Any]) -> str:
        batch = starting.start_import(
            actor=request.actor, unit_id=given["unit"].pk, upload=given["file"], site=given["site"]
        )
        return reverse("old_batch_page", args=[batch.pk])

    shown = {"heading": _("Impor arsip lama"), "submit": _("Baca berkas"), "back": reverse("old_batch_list"),
             "with_file": True, "sample": reverse("old_batch_sample"),
             "lead": _("Berkas dibaca dulu. Tidak ada yang terbit sebelum orang kedua membukanya.")}  # fmt: skip
    return filled(request, form, act, said=_("Berkas diterima dan sedang dibaca."), shown=shown)


@staff_required
@require_safe
def old_batch_page(request: HttpRequest, batch_id: int) -> HttpResponse:
    """One import: how far it is, what its rows lack, and what may be done."""
    batch = _batch(request, batch_id)
    counts = counts_of(batch)
    asked = request.GET.get("isi", "")
    shown = {
        "batch": batch,
        "counts": [(one.value, one.label, counts[one.value]) for one in OldState if counts[one.value]],
        "ready": counts[OldState.READY],
        "questions": counts[OldState.OPEN_QUESTION],
        "public": counts[OldState.PUBLIC],
        "state": asked,
        "page": leaf(request, rows_of(batch, asked)),
        "may_open": may_open_archive(request.actor, batch) and not has_a_hand_in(request.actor, batch),
        **tabs(request, "history"),
    }
    return render(request, "desk/intake/batch_page.html", shown)


@staff_required
@require_POST
def old_batch_ask(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Asks a second person to open the archive."""
    count = opening.ask_to_open(actor=request.actor, batch_id=batch_id)
    words = ngettext("%d orang diberi tahu.", "%d orang diberi tahu.", count) % count
    messages.success(request, words)
    return redirect("old_batch_page", batch_id=batch_id)


@staff_required
@require_POST
def old_batch_open(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Shows the ready rows to the public."""
    count = opening.open_batch(actor=request.actor, batch_id=batch_id)
    words = ngettext("%d berita lama terbit di arsip.", "%d berita lama terbit di arsip.", count) % count
    messages.success(request, words)
    return redirect("old_batch_page", batch_id=batch_id)


@staff_required
@require_POST
def old_batch_undo(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Takes a whole import back."""
    opening.undo_batch(actor=request.actor, batch_id=batch_id)
    messages.success(
        request, _("Impor dibatalkan; semua isinya dihapus. Berkas yang sama boleh diimpor lagi.")
    )
    return redirect("old_batch_page", batch_id=batch_id)


def _batch(request: HttpRequest, batch_id: int) -> OldBatch:
    batch = batch_seen_by(request.actor, batch_id)
    if batch is None:
        raise NotFound(_("Impor ini"))
    return batch


def _must_keep(request: HttpRequest) -> None:
    if not may_keep_doors(request.actor):
        raise NotAllowed
