"""One finding: its evidence and history, the word of a person, a task made of it."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import Incomplete
from kentongan.apps.siteaudit.models import Finding
from kentongan.apps.siteaudit.policies import may_assign, may_confirm, may_work
from kentongan.apps.siteaudit.queries.audits import findings_of, rounds_of
from kentongan.apps.siteaudit.queries.catalogue import items_of_year
from kentongan.apps.siteaudit.services.confirming import decide_finding, take_back
from kentongan.apps.siteaudit.services.follow_ups import Wish
from kentongan.apps.siteaudit.services.follow_ups import make_follow_up as make
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.siteaudit.asking import tabs, the_finding
from kentongan.faces.desk.siteaudit.forms import AppealForm, FollowUpForm, VerdictForm


@staff_required
def finding_page(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Everything about one item of one audit."""
    return shown_finding(request, the_finding(request, finding_id))


@staff_required
@require_POST
def finding_decide(request: HttpRequest, finding_id: int) -> HttpResponse:
    """A person's word; from the audit page it answers with the row alone."""
    finding = the_finding(request, finding_id)
    form = VerdictForm(request.POST)
    if form.is_valid():
        try:
            decide_finding(actor=request.actor, finding_id=finding.pk, **form.cleaned_data)
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            if request.htmx:
                return _row(request, finding)
            messages.success(request, _("Putusan disimpan."))
            return redirect("finding_page", finding_id=finding.pk)
    return shown_finding(request, finding, verdict=form)


@staff_required
@require_POST
def finding_take_back(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Makes a confirmed item a proposal again."""
    finding = take_back(actor=request.actor, finding_id=finding_id)
    if request.htmx:
        return _row(request, the_finding(request, finding.pk))
    messages.success(request, _("Pengesahan dibatalkan; butir ini kembali menjadi usulan."))
    return redirect("finding_page", finding_id=finding_id)


@staff_required
@require_POST
def follow_up_make(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Makes a task of a finding."""
    finding = the_finding(request, finding_id)
    form = FollowUpForm(request.POST)
    if form.is_valid():
        try:
            made = make(actor=request.actor, finding_id=finding.pk, wish=Wish(**form.cleaned_data))
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Tugas perbaikan dibuat dan pemegangnya dikabari."))
            return redirect("follow_up_page", follow_up_id=made.pk)
    return shown_finding(request, finding, task=form)


def shown_finding(request: HttpRequest, finding: Finding, **forms: Form) -> HttpResponse:
    """The page of a finding; `forms` that hold errors replace the empty ones."""
    audit = finding.audit
    item = items_of_year(audit.year).get(finding.item)
    title = item.title_id if item else finding.item
    state = finding.effective
    shown: dict[str, Any] = {
        "finding": finding,
        "audit": audit,
        "item": item,
        "title": title,
        "rounds": list(rounds_of(finding)),
        "open_task": finding.follow_ups.exclude(state="closed").first(),
        "may_confirm": may_confirm(request.actor, audit.site) and finding.is_current,
        "may_assign": may_assign(request.actor, audit.site) and finding.is_current and state != "found",
        "may_appeal": may_work(request.actor, audit.site) and finding.is_current and state != "found",
        "verdict": VerdictForm(initial={"state": state, "reason": finding.person_reason}),
        "task": FollowUpForm.proposed(_("Lengkapi “%(title)s” di situs.") % {"title": title}),
        "appeal": AppealForm(),
        **tabs(request, "sites"),
        **forms,
    }
    broken = any(form.errors for form in forms.values())
    return render(request, "desk/siteaudit/finding_page.html", shown, status=400 if broken else 200)


def _row(request: HttpRequest, finding: Finding) -> HttpResponse:
    """The row of the audit page, and the score beside it."""
    fresh = findings_of(finding.audit).get(pk=finding.pk)
    audit = type(finding.audit).objects.select_related("site__unit", "result").get(pk=finding.audit_id)
    shown = {
        "finding": fresh,
        "item": items_of_year(audit.year)[fresh.item],
        "audit": audit,
        "result": audit.result,
        "may_confirm": may_confirm(request.actor, audit.site),
        "is_swapped": True,
    }
    return render(request, "desk/siteaudit/_finding.html", shown)
