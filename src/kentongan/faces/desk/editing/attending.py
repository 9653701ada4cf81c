"""The beacon of an open page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from kentongan.apps.editing.queries.margin import open_counts
from kentongan.apps.editing.queries.presence import others_at
from kentongan.apps.editing.services.attending import be_at
from kentongan.faces.desk.access import staff_required
from kentongan.foundation.limits import count_try

# A page asks every half minute; ten windows of one person still fit.
BEACONS_A_MINUTE = 40


@staff_required
@require_POST
def editing_here(request: HttpRequest, story_id: int) -> HttpResponse:
    """Notes that the reader is there; tells who else is, what is open in the margin, and whether the text moved on."""
    count_try("desk.here", str(request.actor.user_id), at_most=BEACONS_A_MINUTE, seconds=60)
    story = be_at(actor=request.actor, story_id=story_id, doing=request.POST.get("doing", ""))
    remarks, suggestions = open_counts(story)
    known = request.POST.get("version", "")
    context = {
        "story": story,
        "others": others_at(story, request.actor),
        "remarks": remarks,
        "suggestions": suggestions,
        "is_here": request.POST.get("in") == "ruang",
        "is_newer": known.isascii() and known.isdigit() and int(known[:9]) < story.current.number,
    }
    return render(request, "desk/editing/_here.html", context)
