"""Situation reports and executive reports at the desk."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.readiness.queries.reports import report_visible_to
from kentongan.apps.readiness.services import reports
from kentongan.apps.readiness.services.reporting import paper_of
from kentongan.faces.desk.access import staff_required
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.paper import Paper
from kentongan.foundation.papers.pdf import as_pdf

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WRITERS = {"docx": (DOCX_TYPE, as_docx), "pdf": ("application/pdf", as_pdf)}


@staff_required
@require_POST
def report_make(request: HttpRequest, case_id: int) -> HttpResponse:
    """Makes the next report of a kind."""
    kind, words = request.POST.get("kind", ""), request.POST.get("summary", "")
    row = reports.make_report(actor=request.actor, case_id=case_id, kind=kind, summary=words)
    messages.success(request, _("Laporan dibuat dan atasan diberi tahu."))
    return redirect("report_page", report_id=row.pk)


@staff_required
def report_page(request: HttpRequest, report_id: int) -> HttpResponse:
    """One report as it stood when it was made."""
    report = report_visible_to(request.actor, report_id)
    return render(request, "desk/readiness/report.html", {"report": report, "case": report.case})


@staff_required
def report_file(request: HttpRequest, report_id: int, form: str) -> HttpResponse:
    """The report as a document."""
    report = report_visible_to(request.actor, report_id)
    return paper_answer(paper_of(report), form, f"{report.case.code}-{report.kind}-{report.number}")


def paper_answer(paper: Paper, form: str, name: str) -> HttpResponse:
    """A paper to be kept, in one of the two formats."""
    if form not in _WRITERS:
        raise Http404
    content_type, write = _WRITERS[form]
    answer = HttpResponse(write(paper), content_type=content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.lower()}.{form}"'
    return answer
