"""Complaints at the desk: by urgency, one of them, its answer."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.stakeholders.enums import ComplaintType
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed, NotFound
from kentongan.apps.stakeholders.models import Complaint
from kentongan.apps.stakeholders.policies import may_open_complaints
from kentongan.apps.stakeholders.queries import complaints as cases
from kentongan.apps.stakeholders.services import answering
from kentongan.apps.stakeholders.services.dating import proof
from kentongan.core.privacy.kinds import PLACEHOLDERS
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.complaint_forms import AnswerForm, OutcomeForm, TriageForm
from kentongan.faces.desk.stakeholders.forms import tell_refusal
from kentongan.faces.desk.stakeholders.frame import show

PER_PAGE = 30
SINCE = timedelta(days=90)


@staff_required
def complaint_list(request: HttpRequest) -> HttpResponse:
    """The complaints of my branch, the most urgent first, and how the answering goes."""
    if not may_open_complaints(request.actor):
        raise NotAllowed
    today = timezone.localdate()
    group = asking.one_of(request, "isi", cases.GROUPS) or cases.GROUPS[0]
    type_, search = asking.one_of(request, "jenis", ComplaintType.values), asking.words_of(request, "q")
    found = cases.complaint_list(request.actor, group=group, type_=type_, search=search, today=today)
    words = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "figures": cases.complaint_figures(request.actor, since=today - SINCE, today=today),
        "group": group,
        "type": type_,
        "search": search,
        "types": ComplaintType.choices,
        "today": today,
        "here": "complaints",
    }
    return show(request, "desk/stakeholders/complaint_list.html", words)


@staff_required
def complaint_page(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """One complaint: what is said, when it is due and how that is counted."""
    return _page(request, _seen(request, complaint_id))


@staff_required
@require_POST
def complaint_triage(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """Confirms or changes the type."""
    complaint, form = _seen(request, complaint_id), TriageForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            answering.triage_complaint(
                actor=request.actor, complaint_id=complaint.pk, type_=given["type"], because=given["because"]
            )
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Jenis aduan dipastikan."))
            return redirect("complaint_page", complaint_id=complaint.pk)
    return _page(request, complaint, triage=form)


@staff_required
@require_POST
def complaint_answer(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """Notes the answer that was given."""
    complaint, form = _seen(request, complaint_id), AnswerForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            answering.answer_complaint(
                actor=request.actor, complaint_id=complaint.pk, answer=given["answer"], day=given["day"]
            )
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Jawaban dicatat."))
            return redirect("complaint_page", complaint_id=complaint.pk)
    return _page(request, complaint, answer=form)


@staff_required
@require_POST
def complaint_reopen(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """Takes the answer back."""
    answering.reopen_complaint(actor=request.actor, complaint_id=complaint_id)
    messages.success(request, _("Aduan dibuka lagi; tenggatnya tetap."))
    return redirect("complaint_page", complaint_id=complaint_id)


@staff_required
@require_POST
def complaint_link(request: HttpRequest, complaint_id: int) -> HttpResponse:
    """Notes what came of it."""
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Tulis nomor atau alamat yang lebih pendek."))
    answering.link_outcome(
        actor=request.actor, complaint_id=complaint_id, outcome=form.cleaned_data["outcome"]
    )
    messages.success(request, _("Tindak lanjut dicatat."))
    return redirect("complaint_page", complaint_id=complaint_id)


def _seen(request: HttpRequest, complaint_id: int) -> Complaint:
    complaint = cases.complaints_visible_to(request.actor).filter(pk=complaint_id).first()
    if complaint is None:
        raise NotFound
    return complaint


def _page(
    request: HttpRequest,
    complaint: Complaint,
    *,
    triage: forms.Form | None = None,
    answer: forms.Form | None = None,
) -> HttpResponse:
    lines, agrees = proof(complaint)
    words = {
        "complaint": complaint,
        "proof": lines,
        "agrees": agrees,
        "moves": cases.moves_of(complaint),
        "masked": [
            (PLACEHOLDERS[kind], number) for kind, number in complaint.masked.items() if kind in PLACEHOLDERS
        ],
        "triage": triage or TriageForm(initial={"type": complaint.type}),
        "answer": answer or AnswerForm(initial={"answer": complaint.answer}),
        "outcome": OutcomeForm(initial={"outcome": complaint.outcome}),
        "today": timezone.localdate(),
        "here": "complaints",
    }
    status = 400 if any(form is not None and form.errors for form in (triage, answer)) else 200
    return show(request, "desk/stakeholders/complaint_page.html", words, status=status)
