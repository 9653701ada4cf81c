"""Two people wrote at once: both texts side by side, nothing lost, the writer chooses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.errors import Conflict
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.versions import Change, version_numbered, word_diff
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.story import StoryForm
from kentongan.faces.desk.newsroom.saving import note_sent
from kentongan.faces.desk.newsroom.views.finding import story_or_404
from kentongan.faces.desk.newsroom.wording import PARTS, part_in_words


@dataclass(frozen=True, slots=True)
class Difference:
    """One part that the two texts say differently."""

    name: str
    label: str
    mine: str
    theirs: str
    changes: list[Change]


def conflict_page(request: HttpRequest, story: Story, posted: Mapping) -> HttpResponse:
    """Answers a save that came too late. `posted` holds the writer's fields; they go along in the page, hidden."""
    story = story_or_404(request.actor, story.pk)
    form = StoryForm(posted, zone=story.unit.time_zone)
    form.is_valid()
    context = {
        "story": story,
        "newer": story.current,
        "differences": differences(form.content(), content_of(story, story.current)),
        "hidden": [(name, value) for name, value in _flat(posted) if name != "csrfmiddlewaretoken"],
    }
    return render(request, "desk/newsroom/conflict.html", context, status=409)


@staff_required
@require_POST
def story_merge(request: HttpRequest, story_id: int) -> HttpResponse:
    """Keeps what was chosen part by part, on top of the version that was shown."""
    story = story_or_404(request.actor, story_id)
    form = StoryForm(request.POST, zone=story.unit.time_zone)
    shown = request.POST.get("newer", "")
    newer = (
        version_numbered(story, int(shown))
        if shown.isascii() and shown.isdigit() and len(shown) < 9
        else None
    )
    if newer is None or not form.is_valid():
        return conflict_page(request, story, request.POST)
    theirs = content_of(story, newer)
    taken = {name: getattr(theirs, name) for name in PARTS if request.POST.get(f"take_{name}") == "theirs"}
    try:
        version = save_story(
            actor=request.actor,
            story_id=story_id,
            based_on=newer.number,
            content=replace(form.content(), **taken),
        )
    except Conflict:
        return conflict_page(request, story, request.POST)
    note_sent(request.actor, story_id, version.number, request.POST.get("sending", ""))
    messages.success(request, _("Gabungan tersimpan sebagai versi %d.") % version.number)
    return redirect("story_edit", story_id)


def differences(mine: Content, theirs: Content) -> list[Difference]:
    """The parts in which two texts differ, in the order of the form."""
    found = []
    for name, label in PARTS.items():
        left, right = getattr(mine, name), getattr(theirs, name)
        if left != right:
            one, other = part_in_words(left), part_in_words(right)
            found.append(Difference(name, label, one, other, word_diff(other, one)))
    return found


def _flat(posted: Mapping) -> list[tuple[str, str]]:
    if isinstance(posted, QueryDict):
        return [(name, value) for name, values in posted.lists() for value in values]
    return list(posted.items())
