"""All that a case has said and is about to say; in a drill, the page that only the desk sees."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kentongan.apps.crisis.queries.cases import case_visible_to
from kentongan.apps.statements.queries.overview import overview_of
from kentongan.apps.statements.queries.statements import updates_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.statements.rights import rights_of


@staff_required
@require_safe
def statement_room(request: HttpRequest, case_id: int) -> HttpResponse:
    """The statements of a case, what is out, whom it reached, and what can be done next."""
    case = case_visible_to(request.actor, case_id)
    shown = {"case": case, "over": overview_of(case), "may": rights_of(request.actor, case), "full": True}
    return render(request, "desk/statements/room.html", shown)


@staff_required
@require_safe
def drill_words(request: HttpRequest, case_id: int) -> HttpResponse:
    """What the public would read if this were no drill."""
    case = case_visible_to(request.actor, case_id)
    if not case.is_drill:
        raise Http404
    return render(request, "desk/statements/drill.html", {"case": case, "updates": updates_of(case)})
