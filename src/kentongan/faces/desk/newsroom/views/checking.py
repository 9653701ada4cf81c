"""The standard, live, while somebody types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.queries.documents import document_of
from kentongan.apps.newsroom.queries.filing import units_to_write_for
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.apps.units.models import Unit
from kentongan.core.standard.checker import check
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.forms.story import StoryForm
from kentongan.foundation.accounts.actor import Actor


@staff_required
@require_POST
def live_check(request: HttpRequest) -> HttpResponse:
    """The findings on what is typed so far; nothing is kept. A form that cannot be read finds nothing."""
    unit = _unit(request.actor, request.POST.get("story", ""), request.POST.get("unit", ""))
    form = StoryForm(request.POST, zone=unit.time_zone) if unit else None
    findings = ()
    if form:
        form.is_valid()
        findings = check(document_of(form.content(), unit))
    return render(request, "desk/newsroom/_findings.html", {"findings": findings, "live": True})


def _unit(actor: Actor, story: str, unit: str) -> Unit | None:
    if story.isascii() and story.isdigit() and len(story) < 12:
        found = story_for_desk(actor, int(story))
        return found.unit if found else None
    units = units_to_write_for(actor)
    return next((one for one in units if str(one.pk) == unit), units[0] if units else None)
