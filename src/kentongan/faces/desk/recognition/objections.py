"""Objections at the desk."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.recognition.policies import may_run
from kentongan.apps.recognition.queries.objections import objections_of_year
from kentongan.apps.recognition.queries.years import year_visible_to
from kentongan.apps.recognition.services import objecting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.recognition.forms import DecisionForm, ObjectionForm
from kentongan.foundation.errors import KentonganError

PAGE = 20


@staff_required
@require_POST
def award_object(request: HttpRequest, score_id: int) -> HttpResponse:
    """A head objects to a line."""
    form = ObjectionForm(request.POST)
    given = form.cleaned_data if form.is_valid() else {"criterion": "", "key": "", "reason": ""}
    try:
        row = objecting.object_to_line(actor=request.actor, score_id=score_id, **given)
    except KentonganError as error:
        if error.status in (403, 404):
            raise
        messages.error(request, error.message)
        return redirect("award_score", score_id=score_id)
    messages.success(request, _("Keberatan diajukan. Keputusannya diberitahukan kepada Anda."))
    return redirect("award_objections", year=row.year.year)


@staff_required
def award_objections(request: HttpRequest, year: int) -> HttpResponse:
    """The objections of a year that one may see, undecided ones first."""
    row = year_visible_to(request.actor, year)
    shown = {
        "year": row,
        "page": Uncounted(objections_of_year(request.actor, row), PAGE).page(request.GET.get("page", "1")),
        "may_run": may_run(request.actor),
        "form": DecisionForm(auto_id=False, initial={"verdict": "accept"}),
    }
    return render(request, "desk/recognition/objections.html", shown)


@staff_required
@require_POST
def award_objection_decide(request: HttpRequest, objection_id: int) -> HttpResponse:
    """The secretariat decides."""
    form = DecisionForm(request.POST)
    given = form.cleaned_data if form.is_valid() else {}
    act, answer = given.get("act", ""), given.get("answer", "")
    if given.get("verdict") == "decline":
        row = objecting.decline_objection(actor=request.actor, objection_id=objection_id, answer=answer)
        words = _("Keberatan ditolak dengan alasan.")
    else:
        row = objecting.accept_objection(
            actor=request.actor, objection_id=objection_id, act=act, answer=answer, value=given.get("value")
        )
        words = _("Keberatan diterima; nilai sedang dihitung ulang.")
    messages.success(request, words)
    return redirect("award_objections", year=row.year.year)
