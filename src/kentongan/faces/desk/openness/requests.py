"""What is due, all requests, one request with its way and its clocks."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.openness.enums import FileKind, Status
from kentongan.apps.openness.errors import NotAllowed
from kentongan.apps.openness.policies import may_open
from kentongan.apps.openness.queries.clock import proof_of, time_left
from kentongan.apps.openness.queries.requests import (
    objections_visible_to,
    request_for,
    requester_of,
    requests_visible_to,
    running_visible_to,
    taken_by,
    whole_request,
)
from kentongan.core.openness.service.grounds import refusal_grounds
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.forms import WordsForm
from kentongan.faces.desk.openness.legal_path import path_of
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.workdays.queries import calendar

PER_PAGE = 30


def tabs(request: HttpRequest, here: str) -> dict:
    """Which parts of this desk the reader may open."""
    actor = request.actor
    return {
        "here": here,
        "may_work": may_anywhere(actor, Permission.REQUEST_WORK),
        "may_take": may_anywhere(actor, Permission.REQUEST_TAKE),
        "may_decide": may_anywhere(actor, Permission.OBJECTION_DECIDE),
    }


@staff_required
def request_desk(request: HttpRequest) -> HttpResponse:
    """What runs out first, for those who handle requests; the way elsewhere for everybody else."""
    if not may_open(request.actor):
        raise NotAllowed
    shown = tabs(request, "desk")
    today = calendar()
    page = Uncounted(running_visible_to(request.actor), PER_PAGE).page(request.GET.get("page", "1"))
    shown["page"] = page
    shown["rows"] = [(deadline, time_left(deadline, today)) for deadline in page]
    if shown["may_take"] and not shown["may_work"]:
        shown["taken"] = taken_by(request.actor)[:20]
    if shown["may_decide"]:
        shown["waiting"] = objections_visible_to(request.actor).filter(status="filed")[:20]
    return render(request, "desk/openness/desk.html", shown)


@staff_required
def request_list(request: HttpRequest) -> HttpResponse:
    """All requests, newest first; by state."""
    shown = tabs(request, "all")
    if not shown["may_work"]:
        raise NotAllowed
    state = request.GET.get("keadaan", "")
    number = request.GET.get("nomor", "").replace("\x00", "").strip()[:40]
    rows = requests_visible_to(request.actor)
    rows = rows.filter(status=state) if state in Status.values else rows
    rows = rows.filter(number=number.upper()) if number else rows
    page = Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))
    shown |= {"page": page, "state": state, "states": Status.choices, "number": number}
    return render(request, "desk/openness/list.html", shown)


@staff_required
def request_page(request: HttpRequest, request_id: int) -> HttpResponse:
    """One request."""
    return show_request(request, request_id, WordsForm())


def show_request(
    request: HttpRequest, request_id: int, form: WordsForm, *, status: int = 200
) -> HttpResponse:
    """The page of one request, with the form for its completion as it stands."""
    asked = whole_request(request.actor, request_id)
    today = calendar()
    deadlines = [(one, proof_of(one, today), time_left(one, today)) for one in asked.deadlines.all()]
    shown = tabs(request, "") | {
        "asked": asked,
        "person": requester_of(request.actor, asked),
        "path": path_of(asked),
        "deadlines": deadlines,
        "first": next(
            (three for three in deadlines if three[0].met_at is None and three[0].owner == "office"), None
        ),
        "sent": [file for file in asked.files.all() if file.kind == FileKind.FROM_REQUESTER],
        "given": [file for file in asked.files.all() if file.kind == FileKind.ANSWER],
        "grounds": [refusal_grounds()[key] for key in asked.answer.grounds]
        if hasattr(asked, "answer")
        else [],
        "is_extended": any(deadline.extended_on for deadline, *_rest in deadlines),
        "form": form,
    }
    return render(request, "desk/openness/request.html", shown, status=status)


@staff_required
def request_file(request: HttpRequest, request_id: int, file_id: int) -> HttpResponse:
    """A file of a request, as a download. What is held back is given to nobody here."""
    kept = request_for(request.actor, request_id).files.filter(pk=file_id, is_quarantined=False).first()
    if kept is None:
        raise Http404
    response = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type=kept.type
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
