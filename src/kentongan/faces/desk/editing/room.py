"""One story in the editing room: original and edit, findings, margin, decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.editing.enums import Doing
from kentongan.apps.editing.errors import BadWords
from kentongan.apps.editing.gate.parts import parts_of, parts_with_words
from kentongan.apps.editing.policies import may_change, may_remark
from kentongan.apps.editing.queries.comparing import original_of
from kentongan.apps.editing.queries.margin import margin_of
from kentongan.apps.editing.queries.queue import neighbours
from kentongan.apps.editing.queries.sameness import merge_that_took
from kentongan.apps.editing.services.fixing import fix_finding, suggest_fix
from kentongan.apps.newsroom.errors import Conflict
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.standard.waivers import open_waivers, standing
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.seating import seat_of
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.core.standard.finding import Finding
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import RemarkForm, SieveForm, SpotForm, SuggestionForm
from kentongan.faces.desk.editing.queue import asked_of, tabs
from kentongan.faces.desk.editing.shown import shown_parts
from kentongan.faces.desk.newsroom.forms.verdicts import ReturnForm, VersionForm
from kentongan.faces.desk.newsroom.views.finding import story_or_404
from kentongan.foundation.accounts.roles import Role


@staff_required
@require_safe
def editing_story(request: HttpRequest, story_id: int) -> HttpResponse:
    """The page of one story."""
    return story_page(request, story_or_404(request.actor, story_id))


@staff_required
@require_POST
def editing_decide(request: HttpRequest, story_id: int) -> HttpResponse:
    """Approves or returns, and goes on to the next of the queue."""
    story = story_or_404(request.actor, story_id)
    _previous, following = neighbours(request.actor, SieveForm(request.GET).sieve(), story)
    is_return = request.POST.get("do") == "return"
    form = (ReturnForm if is_return else VersionForm)(request.POST)
    if not form.is_valid():
        return story_page(request, story, return_form=form if is_return else None, status=422)
    act = return_story if is_return else approve_story
    try:
        decided = act(actor=request.actor, story_id=story_id, **form.cleaned_data)
    except Conflict:
        messages.warning(request, _("Naskah berubah sejak Anda membacanya. Baca dulu versi terbaru ini."))
        return redirect(_here(request, story_id))
    messages.success(request, _said(decided, is_return))
    return redirect(_here(request, following) if following else _queue(request))


@staff_required
@require_POST
def editing_fix(request: HttpRequest, story_id: int) -> HttpResponse:
    """One tap on a finding: mended here, or left to the writer."""
    form = SpotForm(request.POST)
    if not form.is_valid():
        raise BadWords(_("Temuan ini tidak dikenal lagi. Muat ulang halamannya."))
    try:
        if request.POST.get("do") == "suggest":
            suggest_fix(actor=request.actor, story_id=story_id, spot=form.spot())
            messages.success(request, _("Perbaikan diusulkan kepada penulisnya."))
        else:
            version = fix_finding(actor=request.actor, story_id=story_id, spot=form.spot())
            messages.success(request, _("Diperbaiki; tersimpan sebagai versi %d.") % version.number)
    except Conflict:
        messages.warning(request, _("Naskah berubah sejak Anda membacanya. Baca dulu versi terbaru ini."))
    return redirect(_here(request, story_id) + "#temuan")


def story_page(
    request: HttpRequest,
    story: Story,
    *,
    remark_form: RemarkForm | None = None,
    edit_form: SuggestionForm | None = None,
    return_form: ReturnForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with the form at fault as it was typed."""
    content = content_of(story, story.current)
    parts, given = parts_with_words(content), {"version": story.current.number}
    blank = {"parts": parts, "initial": {**given, "part": "body"}}
    context = {
        "story": story,
        "remark_form": remark_form or RemarkForm(**blank, auto_id="id_catat_%s"),
        "edit_form": edit_form or SuggestionForm(**blank, auto_id="id_usul_%s"),
        "return_form": return_form or ReturnForm(initial=given),
        "doing": Doing.REVIEW,
    }
    context |= _text(story, content) | _rights(request, story) | _queue_ways(request, story)
    return render(request, "desk/editing/story.html", context | tabs(request.actor), status=status)


def _text(story: Story, content: Content) -> dict[str, object]:
    """Original and edit with their marks, the findings that nobody set aside, and the margin."""
    before = original_of(story)
    findings = standing(story.current.report, open_waivers(story))
    margin = margin_of(story, content)
    main, others = shown_parts(content, content_of(story, before) if before else None, findings, margin)
    told = [(one, _is_plain(one, content)) for one in findings]
    return {
        "before": before,
        "main_parts": main,
        "other_parts": others,
        "findings": told,
        "has_plain": any(is_plain for _one, is_plain in told),
        "margin": margin,
    }


def _rights(request: HttpRequest, story: Story) -> dict[str, object]:
    authors = author_ids(story)
    return {
        "may_decide": story.status == "in_review" and seat_of(request.actor, story, authors) is not None,
        "may_remark": may_remark(request.actor, story),
        "may_change": may_change(request.actor, story),
        "is_author": request.actor.user_id in authors,
        "merged_into": merge_that_took(story.pk),
    }


def _queue_ways(request: HttpRequest, story: Story) -> dict[str, object]:
    if "antre" not in request.GET:
        return {"query": ""}
    previous, following = neighbours(request.actor, SieveForm(request.GET).sieve(), story)
    return {"query": asked_of(request), "previous": previous, "following": following}


def _is_plain(finding: Finding, content: Content) -> bool:
    """Whether one tap mends it: the standard knows the words, and they replace a range of a part of ours."""
    return finding.fix is not None and finding.end > finding.start and finding.part in parts_of(content)


def _said(story: Story, is_return: bool) -> str:
    if is_return:
        return _("Berita dikembalikan kepada penulisnya.")
    if story.step:
        return _("Disetujui. Selanjutnya: %s.") % Role(story.step).label
    return _("Disetujui. Berita siap diterbitkan.")


def _here(request: HttpRequest, story_id: int) -> str:
    query = f"?{asked_of(request)}" if "antre" in request.GET else ""
    return reverse("editing_story", args=[story_id]) + query


def _queue(request: HttpRequest) -> str:
    return reverse("editing_queue") + f"?{asked_of(request)}"
