"""The staff edition at the desk: the archive, composing, publishing, reading."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.directives.errors import NotAllowed, Refused
from kentongan.apps.directives.models import Edition
from kentongan.apps.directives.policies import may_draft_anywhere, may_edit_edition, may_enter
from kentongan.apps.directives.queries.directives import issuing_offices
from kentongan.apps.directives.queries.editions import (
    desk_items,
    edition_visible_to,
    editions_listed,
    entries_of,
    stories_to_carry,
    wants_digest,
)
from kentongan.apps.directives.services import composing, publishing
from kentongan.apps.directives.services.papers import edition_paper
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.directives.forms import EditionForm, NoteForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WRITERS = {"docx": (DOCX_TYPE, as_docx), "pdf": ("application/pdf", as_pdf)}
_PER_PAGE, _OFFERED = 30, 30


@staff_required
def edition_list(request: HttpRequest) -> HttpResponse:
    """The archive of editions."""
    if not may_enter(request.actor):
        raise NotAllowed
    shown = {
        "page": Uncounted(editions_listed(request.actor), _PER_PAGE).page(request.GET.get("page", "1")),
        "may_draft": may_draft_anywhere(request.actor),
        "wants_digest": wants_digest(request.actor),
        "here": "editions",
    }
    return render(request, "desk/directives/editions.html", shown)


@staff_required
def edition_add(request: HttpRequest) -> HttpResponse:
    """A new edition, which proposes its own contents."""
    if not may_draft_anywhere(request.actor):
        raise NotAllowed
    units = issuing_offices(request.actor)
    initial = {"kind": "week", "day": timezone.localdate(), "unit": units.first()}
    form = EditionForm(request.POST or None, units=units, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        row = composing.start_edition(
            actor=request.actor, unit_id=given["unit"].pk, kind=given["kind"], day=given["day"]
        )
        messages.success(request, _("Usulan isi sudah disusun. Atur urutannya, lalu terbitkan."))
        return redirect("edition_page", edition_id=row.pk)
    return render(
        request, "desk/directives/edition_form.html", {"form": form}, status=400 if form.errors else 200
    )


@staff_required
def edition_page(request: HttpRequest, edition_id: int) -> HttpResponse:
    """A draft to be composed by those who may, else the edition to be read."""
    row = edition_visible_to(request.actor, edition_id)
    if may_edit_edition(request.actor, row):
        return _composing(request, row, NoteForm(initial={"title": row.title, "note": row.note}))
    return render(request, "desk/directives/edition.html", {"edition": row, "entries": entries_of(row)})


@staff_required
@require_POST
def edition_note(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Title and own words."""
    row = edition_visible_to(request.actor, edition_id)
    form = NoteForm(request.POST)
    if not may_edit_edition(request.actor, row):
        raise NotAllowed
    if not form.is_valid():
        return _composing(request, row, form)
    composing.write_note(actor=request.actor, edition_id=edition_id, **form.cleaned_data)
    messages.success(request, _("Pengantar disimpan."))
    return redirect("edition_page", edition_id=edition_id)


@staff_required
@require_POST
def edition_item(request: HttpRequest, edition_id: int, item_id: int) -> HttpResponse:
    """Moves an entry, drops it, takes it back."""
    how = request.POST.get("gerak", "")
    composing.move_item(actor=request.actor, edition_id=edition_id, item_id=item_id, how=how)
    return redirect("edition_page", edition_id=edition_id)


@staff_required
@require_POST
def edition_thanks(request: HttpRequest, edition_id: int) -> HttpResponse:
    """A word of thanks."""
    composing.add_thanks(actor=request.actor, edition_id=edition_id, words=request.POST.get("words", ""))
    return redirect("edition_page", edition_id=edition_id)


@staff_required
@require_POST
def edition_story(request: HttpRequest, edition_id: int) -> HttpResponse:
    """One more story."""
    asked = request.POST.get("story", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 12):
        raise Refused(_("Pilih berita terbit dari masa edisi ini."), "story")
    composing.add_story(actor=request.actor, edition_id=edition_id, story_id=int(asked))
    return redirect("edition_page", edition_id=edition_id)


@staff_required
@require_POST
def edition_publish(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Lets the staff read it."""
    row = publishing.publish_edition(actor=request.actor, edition_id=edition_id)
    messages.success(request, _("Edisi %(number)s terbit untuk staf.") % {"number": row.number})
    return redirect("edition_page", edition_id=edition_id)


@staff_required
@require_POST
def edition_discard(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Throws a draft away."""
    composing.discard_edition(actor=request.actor, edition_id=edition_id)
    messages.success(request, _("Rancangan edisi dibuang."))
    return redirect("edition_list")


@staff_required
def edition_file(request: HttpRequest, edition_id: int, form: str) -> HttpResponse:
    """The edition, ready for print."""
    row = edition_visible_to(request.actor, edition_id)
    if form not in _WRITERS:
        raise Http404
    kind, write = _WRITERS[form]
    answer = HttpResponse(write(edition_paper(row)), content_type=kind)
    name = f"edisi-staf-{row.unit.key}-{row.number or 'rancangan'}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


@staff_required
@require_POST
def digest_wish(request: HttpRequest) -> HttpResponse:
    """Editions by mail, or not."""
    is_wanted = request.POST.get("mau") == "1"
    publishing.wish_for_digest(actor=request.actor, is_wanted=is_wanted)
    said = (
        _("Edisi berikutnya dikirim ke surel Anda.")
        if is_wanted
        else _("Edisi tidak lagi dikirim lewat surel.")
    )
    messages.success(request, said)
    return redirect("edition_list")


def _composing(request: HttpRequest, row: Edition, form: NoteForm) -> HttpResponse:
    items = desk_items(row)
    taken = {item.story_id for item, _entry in items if item.story_id}
    offered = [story for story in stories_to_carry(row)[:_OFFERED] if story.pk not in taken]
    shown = {"edition": row, "items": items, "form": form, "offered": offered}
    return render(request, "desk/directives/compose.html", shown, status=400 if form.errors else 200)
