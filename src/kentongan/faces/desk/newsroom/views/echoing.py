"""Told before: what stood in the archive when somebody pressed submit, and the choice to go on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kentongan.apps.newsroom.errors import CannotSubmit, Conflict, NotAllowed
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_submit
from kentongan.apps.newsroom.queries.archive.told import earlier_than_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.core.echo.story import SAME
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.verdicts import VersionForm
from kentongan.faces.desk.newsroom.views.finding import story_or_404


def is_told_before(story: Story) -> bool:
    """Whether an earlier story is so alike that the writer should look before the officers do."""
    return any(one.likeness >= SAME for one in earlier_than_story(story))


@staff_required
@require_http_methods(["GET", "POST"])
def story_echo(request: HttpRequest, story_id: int) -> HttpResponse:
    """The earlier stories beside the question whether this one is news; submits when the writer says so."""
    story = story_or_404(request.actor, story_id)
    if request.method == "GET" and story.submitted_at and story.step:
        return redirect("story_lifeline", story.pk)  # handed in meanwhile: a phone's outbox still leads here
    if not may_submit(request.actor, story):
        raise NotAllowed(_("Berita ini tidak dapat Anda ajukan sekarang."))
    if request.method == "POST":
        return _submitted(request, story)
    shown = {"story": story, "earlier": earlier_than_story(story)}
    return render(request, "desk/newsroom/echo.html", shown)


def _submitted(request: HttpRequest, story: Story) -> HttpResponse:
    form = VersionForm(request.POST)
    try:
        number = form.cleaned_data["version"] if form.is_valid() else 0
        submit_story(actor=request.actor, story_id=story.pk, version=number)
    except CannotSubmit:
        return redirect(reverse("story_edit", args=[story.pk]) + "?periksa=1#masalah")
    except Conflict as error:
        messages.warning(request, error.message)
        return redirect("story_echo", story.pk)
    messages.success(request, _("Berita sudah diajukan. Anda akan diberi kabar bila ada keputusan."))
    return redirect("story_lifeline", story.pk)
