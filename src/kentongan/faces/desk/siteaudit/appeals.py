"""Appeals of units, and their answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed
from kentongan.apps.siteaudit.queries.audits import open_appeals
from kentongan.apps.siteaudit.queries.catalogue import title_of
from kentongan.apps.siteaudit.services import appeals as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.siteaudit.asking import tabs, the_finding
from kentongan.faces.desk.siteaudit.findings import shown_finding
from kentongan.faces.desk.siteaudit.forms import AnswerForm, AppealForm

PER_PAGE = 20


@staff_required
@require_POST
def appeal_file(request: HttpRequest, finding_id: int) -> HttpResponse:
    """The unit objects to a finding."""
    finding = the_finding(request, finding_id)
    form = AppealForm(request.POST)
    if form.is_valid():
        try:
            service.file_appeal(actor=request.actor, finding_id=finding.pk, **form.cleaned_data)
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Banding diajukan; Anda dikabari bila sudah dijawab."))
            return redirect("finding_page", finding_id=finding.pk)
    return shown_finding(request, finding, appeal=form)


@staff_required
def appeal_list(request: HttpRequest) -> HttpResponse:
    """The appeals that wait for me."""
    marks = tabs(request, "appeals")
    if not marks["may_judge"]:
        raise NotAllowed
    return _shown(request, marks)


@staff_required
@require_POST
def appeal_answer(request: HttpRequest, appeal_id: int) -> HttpResponse:
    """Answers one."""
    form = AnswerForm(request.POST, prefix=str(appeal_id))
    if form.is_valid():
        given = form.cleaned_data
        try:
            service.answer_appeal(
                actor=request.actor,
                appeal_id=appeal_id,
                granted=given["granted"] == "1",
                answer=given["answer"],
                state=given["state"],
            )
        except Incomplete as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Banding dijawab; yang mengajukan dikabari."))
            return redirect("appeal_list")
    marks = tabs(request, "appeals")
    if not marks["may_judge"]:
        raise NotAllowed
    return _shown(request, marks, {appeal_id: form}, status=400)


def _shown(
    request: HttpRequest, marks: dict, forms: dict[int, AnswerForm] | None = None, status: int = 200
) -> HttpResponse:
    page = Uncounted(open_appeals(request.actor), PER_PAGE).page(request.GET.get("page", "1"))
    rows = [
        (
            appeal,
            title_of(appeal.finding.item, appeal.finding.audit.year),
            (forms or {}).get(appeal.pk) or AnswerForm(prefix=str(appeal.pk), initial={"state": "found"}),
        )
        for appeal in page
    ]
    return render(
        request, "desk/siteaudit/appeal_list.html", {"page": page, "rows": rows, **marks}, status=status
    )
