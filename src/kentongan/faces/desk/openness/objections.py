"""Objections: the register, one objection, its decision, and the dispute after it."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.openness.enums import DisputeStage
from kentongan.apps.openness.errors import NotAllowed, NotFound
from kentongan.apps.openness.policies import may_decide, may_work
from kentongan.apps.openness.queries.clock import proof_of, time_left
from kentongan.apps.openness.queries.papers import decision
from kentongan.apps.openness.queries.requests import objection_for, objections_visible_to, requester_of
from kentongan.apps.openness.services import disputing, objecting
from kentongan.core.openness.service.grounds import objection_grounds, refusal_grounds
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import paper_download
from kentongan.faces.desk.openness.forms import CarryOutForm, DecisionForm, DisputeForm
from kentongan.faces.desk.openness.requests import tabs
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.workdays.queries import calendar

PER_PAGE = 30


@staff_required
def objection_list(request: HttpRequest) -> HttpResponse:
    """The register of objections, open ones first."""
    shown = tabs(request, "objections")
    if not (shown["may_work"] or shown["may_decide"]):
        raise NotAllowed
    shown["page"] = Uncounted(objections_visible_to(request.actor), PER_PAGE).page(
        request.GET.get("page", "1")
    )
    return render(request, "desk/openness/objections.html", shown)


@staff_required
def objection_page(request: HttpRequest, objection_id: int) -> HttpResponse:
    """One objection."""
    return _page(request, objection_id)


@staff_required
@require_POST
def objection_decide(request: HttpRequest, objection_id: int) -> HttpResponse:
    """The superior decides."""

    def act(words: dict) -> None:
        objecting.decide_objection(actor=request.actor, objection_id=objection_id, **words)

    return _acted(
        request,
        objection_id,
        "deciding",
        DecisionForm(request.POST),
        act,
        _("Putusan dikirim kepada pemohon."),
    )


@staff_required
@require_POST
def objection_carry_out(request: HttpRequest, objection_id: int) -> HttpResponse:
    """The officer hands over what was ordered."""

    def act(words: dict) -> None:
        objecting.carry_out_decision(
            actor=request.actor,
            objection_id=objection_id,
            words=words["words"],
            uploads=request.FILES.getlist("files"),
        )

    form = CarryOutForm(request.POST, request.FILES)
    return _acted(request, objection_id, "carrying", form, act, _("Pelaksanaan dikirim kepada pemohon."))


@staff_required
@require_POST
def dispute_stage(request: HttpRequest, objection_id: int) -> HttpResponse:
    """Registers a dispute, or notes its next stage."""

    def act(words: dict) -> None:
        names = (
            ("register_number", "commission")
            if words["stage"] == DisputeStage.REGISTERED
            else ("words", "court")
        )
        given = {name: words[name] for name in names} | {"day": words["day"]}
        if words["stage"] == DisputeStage.REGISTERED:
            disputing.register_dispute(actor=request.actor, objection_id=objection_id, **given)
        else:
            disputing.advance_dispute(
                actor=request.actor, objection_id=objection_id, stage=words["stage"], **given
            )

    return _acted(
        request, objection_id, "disputing", DisputeForm(request.POST), act, _("Tahap sengketa dicatat.")
    )


@staff_required
def objection_letter(request: HttpRequest, objection_id: int, form: str) -> HttpResponse:
    """The letter with the decision: it names the requester, so only who handles the request gets it."""
    objection = objection_for(request.actor, objection_id)
    if not may_work(request.actor, objection.request) or not objection.decision:
        raise NotFound
    person = requester_of(request.actor, objection.request)
    return paper_download(decision(objection, person), f"tanggapan-{objection.number}", form)


def _acted(
    request: HttpRequest, objection_id: int, name: str, form: forms.Form, act, told: str
) -> HttpResponse:
    if form.is_valid():
        try:
            act(form.cleaned_data)
        except KentonganError as error:
            if error.status in (403, 404):
                raise
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, told)
            return redirect("objection_page", objection_id=objection_id)
    return _page(request, objection_id, status=400, **{name: form})


def _page(request: HttpRequest, objection_id: int, *, status: int = 200, **bound: forms.Form) -> HttpResponse:
    objection = objection_for(request.actor, objection_id)
    asked = objection.request
    today = calendar()
    deadline = asked.deadlines.prefetch_related("history").get(rule_key="kip_objection_answer")
    is_worked = may_work(request.actor, asked)
    answer = getattr(asked, "answer", None)
    shown = tabs(request, "") | {
        "objection": objection,
        "asked": asked,
        "answer": answer,
        "refusals": [refusal_grounds()[key] for key in answer.grounds] if answer else [],
        "ground": objection_grounds()[objection.ground],
        "deadline": deadline,
        "proof": proof_of(deadline, today),
        "left": time_left(deadline, today),
        "may_judge": not objection.decision and may_decide(request.actor, objection),
        "is_worked": is_worked,
        "events": objection.dispute.events.all() if hasattr(objection, "dispute") else [],
        "deciding": DecisionForm(),
        "carrying": CarryOutForm(),
        "disputing": DisputeForm(),
    }
    return render(request, "desk/openness/objection.html", shown | bound, status=status)
