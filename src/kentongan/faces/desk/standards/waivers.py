"""Setting one finding of one story aside."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.newsroom.errors import BadContent, Conflict, NotAllowed, StoryNotFound, WrongStage
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_waive
from kentongan.apps.newsroom.queries.standard.waivers import found
from kentongan.apps.newsroom.queries.stories import author_ids, story_for_desk
from kentongan.apps.newsroom.services.standard.waiving import end_waiver, waive_rule
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.pages import page_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.standards.asking import RULE_OF, WEIGHTS, title_of, why_of
from kentongan.faces.desk.standards.forms import WaiverForm


@staff_required
@require_http_methods(["GET", "POST"])
def story_waive(request: HttpRequest, story_id: int, mark: str) -> HttpResponse:
    """One finding, why the rule stands, and the form of who may set it aside here."""
    story = _story(request, story_id)
    if not may_waive(request.actor, story, author_ids(story)):
        raise NotAllowed(
            _("Pengecualian diberikan pejabat yang berwenang dan tidak ikut menulis berita ini.")
        )
    finding = found(story.current.report, mark)
    if finding is None:
        raise WrongStage(_("Temuan ini sudah tidak ada pada naskah terbaru."))
    form = WaiverForm(request.POST or None, initial={"version": story.current.number})
    if request.method == "POST" and form.is_valid():
        try:
            waive_rule(actor=request.actor, story_id=story_id, mark=mark, **form.cleaned_data)
        except BadContent as error:
            form.add_error("reason", error.message)
        except Conflict:
            messages.warning(
                request, _("Naskah berubah sejak Anda membacanya. Baca dulu versi terbaru di bawah ini.")
            )
            return redirect("story_review", story_id)
        else:
            messages.success(request, _("Dikecualikan. Alasannya tercatat dengan nama Anda."))
            return redirect("story_review", story_id)
    return _page(request, story, finding, form)


@staff_required
@require_POST
def waiver_end(request: HttpRequest, story_id: int, waiver_id: int) -> HttpResponse:
    """Takes a waiver back."""
    end_waiver(actor=request.actor, story_id=story_id, waiver_id=waiver_id)
    messages.success(request, _("Pengecualian diakhiri; temuan itu dihitung lagi."))
    return redirect("story_review", story_id)


def _story(request: HttpRequest, story_id: int) -> Story:
    story = story_for_desk(request.actor, story_id)
    if story is None:
        raise StoryNotFound
    return story


def _page(request: HttpRequest, story: Story, finding: Finding, form: WaiverForm) -> HttpResponse:
    rule = RULE_OF.get(finding.rule)
    tone, label = WEIGHTS[finding.severity]
    shown: dict[str, Any] = {
        "story": story,
        "finding": finding,
        "title": title_of(rule) if rule else finding.rule,
        "why": why_of(rule) if rule else "",
        "page": page_of(finding.rule),
        "tone": tone,
        "label": label,
        "form": form,
    }
    return render(request, "desk/standards/waive.html", shown, status=422 if form.errors else 200)
