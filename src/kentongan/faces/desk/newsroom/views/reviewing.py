"""Where a decider reads, and says yes or no."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom import policies
from kentongan.apps.newsroom.errors import CannotPublish, Conflict
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.archive.told import earlier_than_story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.picturing.marking import marked_photos
from kentongan.apps.newsroom.queries.standard.waivers import (
    Judged,
    judged,
    open_waivers,
    standing,
    waivers_of,
)
from kentongan.apps.newsroom.queries.state import reasons_against
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.queries.versions import last_approved
from kentongan.apps.newsroom.services.freezing import let_through
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.submission import resume_story
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.verdicts import PassForm, ReturnForm, VersionForm
from kentongan.faces.desk.newsroom.standing import standing_of
from kentongan.faces.desk.newsroom.views.conflict import differences
from kentongan.faces.desk.newsroom.views.finding import story_or_404
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.errors import KentonganError

_WAIVERS = 20


@staff_required
def story_review(request: HttpRequest, story_id: int) -> HttpResponse:
    """The story as readers would see it, with findings, changes, reasons against, and the buttons of the reader."""
    story = story_or_404(request.actor, story_id)
    return _page(request, story, ReturnForm(initial={"version": story.current.number}))


@staff_required
@require_POST
def story_approve(request: HttpRequest, story_id: int) -> HttpResponse:
    try:
        story = approve_story(actor=request.actor, story_id=story_id, version=_version(request))
    except Conflict:
        return _changed_meanwhile(request, story_id)
    if story.step:
        messages.success(request, _("Disetujui. Selanjutnya: %s.") % Role(story.step).label)
    else:
        messages.success(request, _("Disetujui. Berita siap diterbitkan."))
    return redirect("story_review", story_id)


@staff_required
@require_POST
def story_return(request: HttpRequest, story_id: int) -> HttpResponse:
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _page(request, story_or_404(request.actor, story_id), form, status=422)
    try:
        return_story(actor=request.actor, story_id=story_id, **form.cleaned_data)
    except Conflict:
        return _changed_meanwhile(request, story_id)
    messages.success(request, _("Berita dikembalikan kepada penulisnya."))
    return redirect("story_lifeline", story_id)


@staff_required
@require_POST
def story_publish(request: HttpRequest, story_id: int) -> HttpResponse:
    try:
        publish_story(actor=request.actor, story_id=story_id, version=_version(request))
    except Conflict:
        return _changed_meanwhile(request, story_id)
    except CannotPublish as error:  # what the fresh check found is on the page that follows
        messages.warning(request, error.message)
        return redirect("story_review", story_id)
    messages.success(request, _("Berita sudah terbit."))
    return redirect("story_lifeline", story_id)


@staff_required
@require_POST
def story_let_through(request: HttpRequest, story_id: int) -> HttpResponse:
    """Lets the story through the freeze of its office; whoever publishes it does so on the page that follows."""
    form = PassForm(request.POST)
    if not form.is_valid():
        story = story_or_404(request.actor, story_id)
        return _page(
            request, story, ReturnForm(initial={"version": story.current.number}), pass_form=form, status=422
        )
    let_through(actor=request.actor, story_id=story_id, reason=form.cleaned_data["reason"])
    messages.success(request, _("Berita ini boleh lewat selama pembekuan; alasannya tercatat."))
    return redirect("story_review", story_id)


@staff_required
@require_POST
def story_resume(request: HttpRequest, story_id: int) -> HttpResponse:
    resume_story(actor=request.actor, story_id=story_id)
    messages.success(request, _("Berita kembali menjadi draf."))
    return redirect("story_edit", story_id)


def _version(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise KentonganError(_("Formulir tidak lengkap; muat ulang halaman lalu coba lagi."), "bad_form")
    return form.cleaned_data["version"]


def _changed_meanwhile(request: HttpRequest, story_id: int) -> HttpResponse:
    messages.warning(
        request, _("Naskah berubah sejak Anda membacanya. Baca dulu versi terbaru di bawah ini.")
    )
    return redirect("story_review", story_id)


def _waivable(findings: list[Judged]) -> list[Judged]:
    """Findings with weight that somebody could set aside, those that stop publication first."""
    open_ones = (one for one in findings if one.finding.waivable and not one.waiver)
    return sorted(
        (one for one in open_ones if one.finding.severity.rank), key=lambda one: -one.finding.severity.rank
    )


def _page(
    request: HttpRequest,
    story: Story,
    form: ReturnForm,
    *,
    pass_form: PassForm | None = None,
    status: int = 200,
) -> HttpResponse:
    authors, before, reasons = author_ids(story), last_approved(story), reasons_against(story)
    content, held_off = content_of(story, story.current), open_waivers(story, authors=authors)
    pictures = {photo.pk: photo for photo in marked_photos(story)}
    stands = standing_of(request.actor, story, authors)
    context = {
        "story": story,
        "content": content,
        "photos": [(line, pictures[line.photo]) for line in content.photos if line.photo in pictures],
        "findings": standing(story.current.report, held_off),
        "waivers": waivers_of(story)[:_WAIVERS],
        "waivable": _waivable(judged(story.current.report, held_off)),
        "may_waive": policies.may_waive(request.actor, story, authors),
        "now": timezone.now(),
        "differences": differences(content, content_of(story, before)) if before else [],
        "before": before,
        "reasons": reasons,
        "earlier": [] if story.is_public else earlier_than_story(story),
        "is_frozen": any(reason.code == "frozen" for reason in reasons),
        "pass_form": pass_form or PassForm(auto_id="id_pass_%s"),
        "may_decide": stands.may_decide,
        "stands": stands,
        "may_publish": policies.may_publish(request.actor, story),
        "may_edit": policies.may_edit(request.actor, story),
        "is_author": request.actor.user_id in authors,
        "form": form,
    }
    return render(request, "desk/newsroom/review.html", context, status=status)
