"""The same event, filed by several offices."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.editing.errors import NotAllowed
from kentongan.apps.editing.policies import may_gather, may_open_room
from kentongan.apps.editing.queries import sameness as reads
from kentongan.apps.editing.services import gathering, merging
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import MergeForm
from kentongan.faces.desk.editing.queue import tabs
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.paging import Uncounted

PAGE = 20
_LATEST = 10


@staff_required
@require_safe
def alike_list(request: HttpRequest) -> HttpResponse:
    """What may be one event, and what was merged of late."""
    if not may_open_room(request.actor):
        raise NotAllowed
    context = {
        "page": Uncounted(reads.likenesses_visible_to(request.actor), PAGE).page(
            request.GET.get("page", "1")
        ),
        "merges": list(reads.merges_visible_to(request.actor)[:_LATEST]),
    }
    return render(request, "desk/editing/alike.html", context | tabs(request.actor))


@staff_required
@require_http_methods(["GET", "POST"])
def alike_page(request: HttpRequest, likeness_id: int) -> HttpResponse:
    """Two tellings side by side: one leads, or they are different."""
    pair = reads.likeness_visible_to(request.actor, likeness_id)
    both = {one.pk: one for one in (pair.other, pair.story)}
    labels = {pk: f"{one.unit.name}: {one.current.working_title}" for pk, one in both.items()}
    form = MergeForm(request.POST or None, stories=labels, initial={"lead": pair.other_id})

    def act(given: dict) -> str:
        row = merging.merge_stories(
            actor=request.actor,
            lead_id=given["lead"],
            story_ids=[pk for pk in both if pk != given["lead"]],
            note=given["note"],
        )
        return reverse("merge_page", args=[row.pk])

    texts = [(one, content_of(one, one.current)) for one in both.values()]
    shown = {"pair": pair, "texts": texts} | tabs(request.actor)
    said = _("Digabung. Penulis berita yang bergabung sudah diberi kabar.")
    return filled(request, form, act, said=said, shown=shown, template="desk/editing/alike_page.html")


@staff_required
@require_POST
def alike_part(request: HttpRequest, likeness_id: int) -> HttpResponse:
    """They tell different events."""
    gathering.part_stories(actor=request.actor, likeness_id=likeness_id)
    messages.success(request, _("Dicatat sebagai dua peristiwa. Pasangan ini tidak diusulkan lagi."))
    return redirect("alike_list")


@staff_required
@require_safe
def merge_page(request: HttpRequest, merge_id: int) -> HttpResponse:
    """A merge: its lead, what went into it, and the way back."""
    merge = reads.merge_visible_to(request.actor, merge_id)
    context = {
        "merge": merge,
        "contributions": reads.contributions_to(merge),
        "may_undo": merge.stands and not merge.lead.is_public and may_gather(request.actor, merge.lead),
    }
    return render(request, "desk/editing/merge.html", context | tabs(request.actor))


@staff_required
@require_POST
def merge_undo(request: HttpRequest, merge_id: int) -> HttpResponse:
    """Parts a merge."""
    left = merging.undo_merge(actor=request.actor, merge_id=merge_id)
    messages.success(request, _("Penggabungan dibatalkan; beritanya kembali ke antrean."))
    if left:
        words = ngettext(
            "%d berita tetap pada penulisnya karena sudah diubah atau belum lengkap.",
            "%d berita tetap pada penulisnya karena sudah diubah atau belum lengkap.",
            len(left),
        )
        messages.warning(request, words % len(left))
    return redirect("merge_page", merge_id)
