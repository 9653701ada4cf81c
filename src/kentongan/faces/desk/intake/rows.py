"""One old story at the desk: mended, left out, written anew, taken from the archive."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.errors import NotFound
from kentongan.apps.intake.models import OldStory
from kentongan.apps.intake.policies import may_draft_from
from kentongan.apps.intake.queries.history import row_seen_by
from kentongan.apps.intake.services.history import mending, opening
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.intake.asking import filled, tabs
from kentongan.faces.desk.intake.forms import OldStoryForm


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def old_row_page(request: HttpRequest, row_id: int) -> HttpResponse:
    """One row: what it lacks, and the form that mends it."""
    row = row_seen_by(request.actor, row_id)
    if row is None:
        raise NotFound(_("Berita lama ini"))
    units = Unit.objects.filter(path__startswith=row.batch.unit.path).order_by("path")
    initial = {"headline": row.headline, "day": row.day, "unit": row.unit, "body": row.body}
    form = OldStoryForm(request.POST or None, initial=initial, units=units)

    def act(given: dict[str, Any]) -> str:
        words = mending.OldWords(
            headline=given["headline"], body=given["body"], day=given["day"], unit_id=given["unit"].pk
        )
        mended = mending.mend(actor=request.actor, row_id=row.pk, words=words)
        if mended.trouble:
            messages.warning(request, _("Tersimpan, tetapi masih ada yang kurang."))
            return reverse("old_row_page", args=[row.pk])
        messages.success(request, _("Tersimpan dan siap dibuka."))
        return _back(row)

    return filled(request, form, act, said="", shown=_shown(request, row), template="desk/intake/row.html")


@staff_required
@require_POST
def old_row_leave(request: HttpRequest, row_id: int) -> HttpResponse:
    """Leaves a row out, or takes it up again."""
    if request.POST.get("pakai") == "1":
        row = mending.take_up(actor=request.actor, row_id=row_id)
        messages.success(request, _("Baris dipakai lagi."))
    else:
        row = mending.leave_out(actor=request.actor, row_id=row_id)
        messages.success(request, _("Baris tidak dipakai."))
    return redirect(_back(row))


@staff_required
@require_POST
def old_row_draft(request: HttpRequest, row_id: int) -> HttpResponse:
    """Makes a draft of an old story."""
    story = mending.draft_from(actor=request.actor, row_id=row_id)
    messages.success(request, _("Berita lama menjadi draf. Tulis ulang sesuai standar hari ini."))
    return redirect("story_edit", story_id=story.pk)


@staff_required
@require_POST
def old_row_remove(request: HttpRequest, row_id: int) -> HttpResponse:
    """Takes an old story from the public for good."""
    opening.remove_old(actor=request.actor, row_id=row_id)
    messages.success(request, _("Berita lama diturunkan dan isinya dihapus."))
    return redirect("old_row_page", row_id=row_id)


def _shown(request: HttpRequest, row: OldStory) -> dict[str, Any]:
    return {
        "row": row,
        "back": _back(row),
        "may_mend": row.state in OldState.resolvable(),
        "is_public": row.state == OldState.PUBLIC,
        "is_left_out": row.state == OldState.LEFT_OUT,
        "may_draft": not row.story_id and may_draft_from(request.actor, row),
        **tabs(request, "history"),
    }


def _back(row: OldStory) -> str:
    return reverse("old_batch_page", args=[row.batch_id])
