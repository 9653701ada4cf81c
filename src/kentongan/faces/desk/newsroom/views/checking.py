"""The standard, live, while somebody types."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.documents import document_of, profile_of
from kentongan.apps.newsroom.queries.filing import units_to_write_for
from kentongan.apps.newsroom.queries.standard.waivers import open_waivers
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.apps.standards.queries.marks import mark_of_finding
from kentongan.apps.units.models import Unit
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.text.ease.readability import LEVEL_NAMES, advice, reading_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.story import StoryForm
from kentongan.faces.desk.newsroom.marks import captions_without_photo, controls_of, marks_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.limits import count_try

# A fast writer pauses forty times a minute; two windows of one person still fit.
CHECKS_A_MINUTE = 120
_ENOUGH_WORDS = 60
_LIST = "desk/newsroom/_findings.html"


@staff_required
@require_POST
def live_check(request: HttpRequest) -> HttpResponse:
    """The findings on what is typed so far; nothing is kept. A form that cannot be read finds nothing.

    Whoever asks for JSON gets the list as a piece of the page and a mark for each finding; others the list alone.
    """
    count_try("desk.check", str(request.actor.user_id), at_most=CHECKS_A_MINUTE, seconds=60)
    story, unit = _asked(request.actor, request.POST.get("story", ""), request.POST.get("unit", ""))
    form = StoryForm(request.POST, zone=unit.time_zone) if unit else None
    told = _told(form, unit, story) if form and unit else {"findings": ()}
    marks = told.pop("marks", [])
    if not request.accepts("text/html"):
        shown = render_to_string(_LIST, told | {"live": True}, request)
        return JsonResponse({"marks": marks, "list": shown}, headers={"Cache-Control": "no-store"})
    return render(request, _LIST, told | {"live": True})


def _told(form: StoryForm, unit: Unit, story: Story | None) -> dict[str, Any]:
    form.is_valid()
    fresh = captions_without_photo(form)
    content = form.content(fresh)
    document = document_of(content, unit)
    found = check(document, profile=profile_of(unit, content.form))
    waived = open_waivers(story) if story else {}
    findings = tuple(one for one in found if not (one.waivable and mark_of_finding(one) in waived))
    marks = marks_of(findings, document.parts, controls_of(form, fresh), form.data)
    return {"findings": findings, "marks": marks, "ease": _ease(document)}


def _ease(document: Document) -> dict[str, Any] | None:
    """How easy the text is to read, once there is enough of it to say so."""
    reading = reading_of(document.words("body"), document.sentences("body"))
    if reading is None or reading.words < _ENOUGH_WORDS:
        return None
    return {"figure": round(reading.ease), "level": LEVEL_NAMES[reading.level], "advice": advice(reading)}


def _asked(actor: Actor, story: str, unit: str) -> tuple[Story | None, Unit | None]:
    """The story that is edited with its office, or the office that a new one is for."""
    if story.isascii() and story.isdigit() and len(story) < 12:
        found = story_for_desk(actor, int(story))
        return (found, found.unit) if found else (None, None)
    units = units_to_write_for(actor)
    return None, next((one for one in units if str(one.pk) == unit), units[0] if units else None)
