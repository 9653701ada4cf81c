"""Which offices came: by region with bars, one by one with the proof, and as documents."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kentongan.apps.attendance.policies import may_see_names
from kentongan.apps.attendance.queries.coverage.offices import (
    STATES,
    offices_of,
    proofs_by_unit,
    proofs_of,
)
from kentongan.apps.attendance.queries.coverage.papers import HEADER, coverage_paper, coverage_rows
from kentongan.apps.attendance.queries.coverage.regions import by_region, in_all, people_at
from kentongan.apps.attendance.services.handing_out import take_coverage
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import event_in_sight, frame, leaf, number_in
from kentongan.faces.look.templatetags.kentongan import unit_time
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

_BAR = 24


@staff_required
@require_safe
def coverage_page(request: HttpRequest, event_id: int) -> HttpResponse:
    """Coverage by region, then the offices one by one."""
    event = event_in_sight(request, event_id)
    regions = by_region(request.actor, event)
    region, standing = number_in(request.GET.get("wilayah")) or None, request.GET.get("keadaan", "")
    page = leaf(request, offices_of(request.actor, event, region=region, standing=standing))
    proofs = proofs_by_unit(proofs_of(event, [row.unit_id for row in page]))
    shown = frame(request, event, "coverage") | {
        "regions": regions,
        "bars": [(row, at * _BAR) for at, row in enumerate(regions)],
        "height": len(regions) * _BAR,
        "total": in_all(regions),
        "people": people_at(event),
        "page": page,
        "rows": [(row, _told(request, event, row, proofs)) for row in page],
        "states": STATES,
        "region": region,
        "standing": standing,
    }
    return render(request, "desk/attendance/coverage.html", shown)


@staff_required
@require_safe
def coverage_export(request: HttpRequest, event_id: int, form: str) -> HttpResponse:
    """Coverage as CSV, XLSX or PDF; the trail keeps who took it."""
    if form not in ("csv", "xlsx", "pdf"):
        raise Http404
    event, with_names = take_coverage(actor=request.actor, event_id=event_id, form=form)
    if form == "pdf":
        paper = coverage_paper(request.actor, event, when=unit_time(event.starts_at, event.unit))
        content, kind = as_pdf(paper), "application/pdf"
    else:
        rows = coverage_rows(request.actor, event, with_names=with_names)
        is_csv = form == "csv"
        content = to_csv(HEADER, rows) if is_csv else to_xlsx(HEADER, rows, title="Cakupan")
        kind = CSV_TYPE if is_csv else XLSX_TYPE
    headers = {"Content-Disposition": f'attachment; filename="cakupan-{event.pk}.{form}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


def _told(request: HttpRequest, event, row, proofs: dict) -> dict:
    own = proofs.get(row.unit_id, [])
    named = may_see_names(request.actor, event, row.unit)
    return {
        "proofs": own if named else [],
        "count": len({proof.name for proof in own}),
        "state": STATES[row.standing],
    }
