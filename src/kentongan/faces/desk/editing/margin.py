"""Remarks and suggested edits, as they are written and settled."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.editing.errors import BadWords
from kentongan.apps.editing.gate.parts import parts_with_words
from kentongan.apps.editing.services import remarking, suggesting
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import RemarkForm, ReplyForm, SuggestionForm
from kentongan.faces.desk.editing.room import story_page
from kentongan.faces.desk.newsroom.views.finding import story_or_404


@staff_required
@require_POST
def remark_add(request: HttpRequest, story_id: int) -> HttpResponse:
    """A remark on words of the version that was read."""
    story = story_or_404(request.actor, story_id)
    form = RemarkForm(
        request.POST, parts=parts_with_words(content_of(story, story.current)), auto_id="id_catat_%s"
    )
    if form.is_valid():
        try:
            row = remarking.add_remark(
                actor=request.actor,
                story_id=story.pk,
                pointed=form.pointed(),
                words=form.cleaned_data["words"],
            )
        except BadWords as error:
            _blame(form, error)
        else:
            messages.success(request, _("Catatan tersimpan."))
            return redirect(_margin(request, story.pk) + f"#catatan-{row.pk}")
    return story_page(request, story, remark_form=form, status=422)


@staff_required
@require_POST
def remark_answer(request: HttpRequest, remark_id: int) -> HttpResponse:
    """One more turn of a thread."""
    form = ReplyForm(request.POST)
    if not form.is_valid():
        raise BadWords(" ".join(form.errors["words"]))
    reply = remarking.answer_remark(
        actor=request.actor, remark_id=remark_id, words=form.cleaned_data["words"]
    )
    messages.success(request, _("Balasan terkirim."))
    return redirect(_margin(request, reply.remark.story_id) + f"#catatan-{remark_id}")


@staff_required
@require_POST
def remark_settle(request: HttpRequest, remark_id: int) -> HttpResponse:
    """Settled, or open again."""
    is_settled = request.POST.get("do") != "reopen"
    row = remarking.settle_remark(actor=request.actor, remark_id=remark_id, is_settled=is_settled)
    messages.success(request, _("Catatan selesai.") if is_settled else _("Catatan dibuka lagi."))
    return redirect(_margin(request, row.story_id) + "#catatan")


@staff_required
@require_POST
def suggestion_add(request: HttpRequest, story_id: int) -> HttpResponse:
    """Other words for a range."""
    story = story_or_404(request.actor, story_id)
    form = SuggestionForm(
        request.POST, parts=parts_with_words(content_of(story, story.current)), auto_id="id_usul_%s"
    )
    if form.is_valid():
        try:
            row = suggesting.suggest_edit(
                actor=request.actor, story_id=story.pk, pointed=form.pointed(), words=form.words()
            )
        except BadWords as error:
            _blame(form, error)
        else:
            messages.success(request, _("Usul suntingan tersimpan; naskahnya belum berubah."))
            return redirect(_margin(request, story.pk) + f"#usul-{row.pk}")
    return story_page(request, story, edit_form=form, status=422)


@staff_required
@require_POST
def suggestion_settle(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Taken into the text, or left."""
    if request.POST.get("do") == "take":
        version = suggesting.take_suggestion(actor=request.actor, suggestion_id=suggestion_id)
        messages.success(
            request,
            _("Usul diterima; tersimpan sebagai versi %d. Versi sebelumnya dapat dipulihkan dari riwayat.")
            % version.number,
        )
        return redirect(_margin(request, version.story_id) + "#usul")
    row = suggesting.decline_suggestion(actor=request.actor, suggestion_id=suggestion_id)
    messages.success(request, _("Usul ditolak; naskah tetap seperti semula."))
    return redirect(_margin(request, row.story_id) + "#usul")


def _margin(request: HttpRequest, story_id: int) -> str:
    """Back to the page, with the queue that one came from."""
    query = f"?{request.GET.urlencode()}" if "antre" in request.GET else ""
    return reverse("editing_story", args=[story_id]) + query


def _blame(form: RemarkForm | SuggestionForm, error: BadWords) -> None:
    form.add_error(error.field if error.field in form.fields else None, error.message)
