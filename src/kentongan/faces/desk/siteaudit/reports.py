"""Reports of audits and rankings for download."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.errors import NotNow
from kentongan.apps.siteaudit.queries import report
from kentongan.apps.siteaudit.queries.audits import findings_of
from kentongan.apps.siteaudit.queries.ranking import region_ranking, site_ranking
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.siteaudit.asking import asked_instrument, the_audit
from kentongan.faces.desk.siteaudit.ranking import asked_level
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import XLSX_TYPE, to_xlsx

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAPERS = {"pdf": ("application/pdf", as_pdf), "docx": (DOCX_TYPE, as_docx)}
MOST_ROWS = 2000


@staff_required
def audit_report(request: HttpRequest, audit_id: int, form: str) -> HttpResponse:
    """The report of one audit as PDF, DOCX, XLSX or JSON."""
    audit = the_audit(request, audit_id)
    if form not in (*PAPERS, "xlsx", "json"):
        raise Http404
    if not hasattr(audit, "result"):
        raise NotNow(_("Audit ini belum punya hasil."))
    findings = list(findings_of(audit))
    name = f"audit-{audit.site.unit.key}-{audit.pk}.{form}"
    if form == "json":
        told = json.dumps(report.audit_json(audit, audit.result, findings), ensure_ascii=False, indent=2)
        return _file(told.encode(), "application/json", name)
    if form == "xlsx":
        lines = report.audit_lines(audit, findings)
        return _file(to_xlsx(report.SHEET_HEADER, lines, title=_("Audit situs")), XLSX_TYPE, name)
    kind, write = PAPERS[form]
    return _file(write(report.audit_paper(audit, audit.result, findings)), kind, name)


@staff_required
def ranking_export(request: HttpRequest, form: str) -> HttpResponse:
    """The ranking that the page shows, whole, as XLSX or as a wide PDF."""
    if form not in ("xlsx", "pdf"):
        raise Http404
    level, instrument = asked_level(request), asked_instrument(request)
    if level == "wilayah":
        lines = report.region_lines(region_ranking(request.actor, instrument.id))
    else:
        rows = site_ranking(request.actor, instrument.id, only_regions=level == "kanwil")
        lines = report.site_lines(rows[:MOST_ROWS])
    name = f"peringkat-{level}-{instrument.id}.{form}"
    if form == "xlsx":
        return _file(to_xlsx(report.RANKING_HEADER, lines, title=_("Peringkat")), XLSX_TYPE, name)
    title = _("Peringkat keterbukaan situs, %(year)d") % {"year": instrument.year}
    return _file(as_pdf(report.ranking_paper(title, instrument.id, lines)), "application/pdf", name)


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)
