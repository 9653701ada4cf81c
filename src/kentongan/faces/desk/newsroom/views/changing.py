"""Changing what is public: correct, withdraw, unpublish."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kentongan.apps.newsroom import policies
from kentongan.apps.newsroom.errors import CannotPublish, CannotSubmit, Conflict, NotAllowed
from kentongan.apps.newsroom.gate.publication import reasons_not_to_publish
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.state import state_of
from kentongan.apps.newsroom.queries.stories import author_ids, open_correction
from kentongan.apps.newsroom.services.correcting import correct_story, drop_correction, propose_correction
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.story import StoryForm, initial_of
from kentongan.faces.desk.newsroom.forms.verdicts import ReasonForm, UnpublishForm
from kentongan.faces.desk.newsroom.saving import refilled, take_uploads
from kentongan.faces.desk.newsroom.views.conflict import differences
from kentongan.faces.desk.newsroom.views.finding import story_or_404
from kentongan.foundation.errors import KentonganError


@staff_required
@require_http_methods(["GET", "POST"])
def story_correct(request: HttpRequest, story_id: int) -> HttpResponse:
    """Proposing a correction: the form of the story with the public text in it, and the reason for readers."""
    story = story_or_404(request.actor, story_id)
    if not policies.may_propose_correction(request.actor, story):
        raise NotAllowed(_("Berita ini tidak dapat diralat oleh Anda."))
    zone = story.unit.time_zone
    if request.method == "GET":
        correction = open_correction(story)
        initial = initial_of(content_of(story, story.current), zone) | {"based_on": story.current.number}
        words = {"reason": correction.reason if correction else ""}
        return _correct_page(request, story, StoryForm(zone=zone, initial=initial), ReasonForm(initial=words))
    form = StoryForm(request.POST, files=request.FILES, zone=zone)
    reason = ReasonForm(request.POST)
    if not all([form.is_valid(), reason.is_valid()]):
        return _correct_page(request, story, form, reason, status=422)
    return _propose(request, story, form, reason)


def _propose(request: HttpRequest, story: Story, form: StoryForm, reason: ReasonForm) -> HttpResponse:
    taken = take_uploads(request.actor, story.pk, form)
    based_on = form.cleaned_data.get("based_on") or 0
    again = StoryForm(refilled(form, based_on, taken), zone=story.unit.time_zone)
    again.is_valid()
    for row, words in taken.refused.items():
        again.photos[row].add_error("upload", words)
    if taken.refused:
        return _correct_page(request, story, again, reason, status=422)
    try:
        propose_correction(
            actor=request.actor,
            story_id=story.pk,
            based_on=based_on,
            content=form.content(taken.photos),
            reason=reason.cleaned_data["reason"],
        )
    except CannotSubmit as error:
        return _correct_page(request, story, again, reason, problems=error.problems, status=422)
    except Conflict:
        again = StoryForm(refilled(form, story.current.number, taken), zone=story.unit.time_zone)
        messages.warning(request, _("Orang lain baru saja mengusulkan ralat. Bandingkan sebelum mengirim."))
        return _correct_page(request, story, again, reason, status=409)
    messages.success(request, _("Ralat diusulkan; menunggu orang kedua."))
    return redirect("story_lifeline", story.pk)


@staff_required
@require_http_methods(["GET", "POST"])
def correction_settle(request: HttpRequest, story_id: int) -> HttpResponse:
    """The second person reads what would change, and publishes it or drops it."""
    story = story_or_404(request.actor, story_id)
    correction = open_correction(story)
    if correction is None:
        messages.info(request, _("Tidak ada usul ralat yang menunggu."))
        return redirect("story_lifeline", story_id)
    if request.method == "POST":
        return _settled(request, story)
    state = state_of(story, correction.version, correction.version.report, correction=True)
    old, new = content_of(story, story.public), content_of(story, correction.version)
    context = {
        "story": story,
        "correction": correction,
        "differences": differences(new, old),
        "findings": findings_of(correction.version.report),
        "reasons": reasons_not_to_publish(state),
        "may_settle": policies.may_correct(request.actor, story, author_ids(story)),
        "may_drop": correction.proposed_by_id == request.actor.user_id,
    }
    return render(request, "desk/newsroom/settle.html", context)


def _settled(request: HttpRequest, story: Story) -> HttpResponse:
    shown = request.POST.get("version", "")
    try:
        if request.POST.get("do") == "drop":
            drop_correction(actor=request.actor, story_id=story.pk)
            messages.success(request, _("Usul ralat dibatalkan."))
        else:
            number = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 9 else 0
            correct_story(actor=request.actor, story_id=story.pk, version=number)
            messages.success(request, _("Ralat sudah terbit."))
    except (Conflict, CannotPublish) as error:
        messages.warning(request, error.message)
        return redirect("correction_settle", story.pk)
    return redirect("story_lifeline", story.pk)


@staff_required
@require_http_methods(["GET", "POST"])
def story_withdraw(request: HttpRequest, story_id: int) -> HttpResponse:
    """Asks for the public reason, then withdraws."""
    story = story_or_404(request.actor, story_id)
    if not policies.may_withdraw(request.actor, story):
        raise NotAllowed(_("Anda tidak berwenang menarik berita ini."))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_story(actor=request.actor, story_id=story_id, reason=form.cleaned_data["reason"])
        messages.success(request, _("Berita ditarik; catatannya tampil di laman berita."))
        return redirect("story_lifeline", story_id)
    return render(
        request, "desk/newsroom/withdraw.html", {"story": story, "form": form}, status=_status(form)
    )


@staff_required
@require_http_methods(["GET", "POST"])
def story_unpublish(request: HttpRequest, story_id: int) -> HttpResponse:
    """Asks for the public reason and a successor, then removes."""
    story = story_or_404(request.actor, story_id)
    if not policies.may_unpublish(request.actor, story):
        raise NotAllowed(_("Anda tidak berwenang menurunkan berita ini."))
    form = UnpublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = form.cleaned_data
        try:
            unpublish_story(
                actor=request.actor,
                story_id=story_id,
                reason_code=kept["reason_code"],
                reason=kept["reason"],
                successor_id=kept["successor"],
            )
        except KentonganError as error:
            if error.code != "bad_content":
                raise
            form.add_error("successor", error.message)
        else:
            messages.success(request, _("Berita diturunkan; alamatnya kini menjelaskan alasannya."))
            return redirect("story_lifeline", story_id)
    return render(
        request, "desk/newsroom/unpublish.html", {"story": story, "form": form}, status=_status(form)
    )


def _status(form: ReasonForm) -> int:
    return 422 if form.is_bound else 200


def _correct_page(
    request: HttpRequest,
    story: Story,
    form: StoryForm,
    reason: ReasonForm,
    *,
    problems: list | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "story": story,
        "form": form,
        "reason_form": reason,
        "problems": problems or [],
        "findings": findings_of(story.current.report),
        "action": reverse("story_correct", args=[story.pk]),
        "is_correction": True,
    }
    return render(request, "desk/newsroom/edit.html", context, status=status)
