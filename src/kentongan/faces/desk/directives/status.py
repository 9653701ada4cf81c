"""How a directive stands: bars of regions, offices by points, downloads."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.models import Directive
from kentongan.apps.directives.queries.directives import directive_visible_to
from kentongan.apps.directives.queries.status import bars_of, matrix_of, sheet_of, total_of
from kentongan.apps.directives.services.papers import status_paper
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.directives.drawing import rows_of_bars
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

_TABLES = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}


@staff_required
def directive_map(request: HttpRequest, directive_id: int) -> HttpResponse:
    """Every region as a bar and as a row."""
    row = directive_visible_to(request.actor, directive_id)
    bars = bars_of(request.actor, row, today=timezone.localdate())
    shown = {"directive": row, "bars": bars, "total": total_of(bars), "drawing": rows_of_bars(bars)}
    return render(request, "desk/directives/map.html", shown)


@staff_required
def directive_region(request: HttpRequest, directive_id: int, region_id: int) -> HttpResponse:
    """The offices of a region, point by point."""
    row = directive_visible_to(request.actor, directive_id)
    points, rows = matrix_of(request.actor, row, region_id, today=timezone.localdate())
    if not rows:
        raise Http404
    shown = {
        "directive": row,
        "points": points,
        "rows": rows,
        "region": Unit.objects.get(pk=region_id),
        "states": AnswerState.choices,
    }
    return render(request, "desk/directives/region.html", shown)


@staff_required
def directive_file(request: HttpRequest, directive_id: int, form: str) -> HttpResponse:
    """The status as a table or a report."""
    row = directive_visible_to(request.actor, directive_id)
    if row.is_draft:
        raise Http404
    if form == "pdf":
        content, kind = (
            as_pdf(status_paper(request.actor, row, today=timezone.localdate())),
            "application/pdf",
        )
    elif form in _TABLES:
        kind, write = _TABLES[form]
        content = write(*_table(request.actor, row))
    else:
        raise Http404
    answer = HttpResponse(content, content_type=kind)
    name = row.code.lower().replace("/", "-")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _table(actor: Actor, row: Directive) -> tuple[list[str], list[list[str]]]:
    points, rows = sheet_of(actor, row, today=timezone.localdate())
    labels = dict(AnswerState.choices)
    header = [_("Satuan"), _("Di bawah"), _("Dibaca"), _("Diterima")]
    header += [f"{point.order}. {point.words}" for point in points]
    lines = []
    for line in rows:
        unit, asked = line.addressee.unit, line.addressee
        seen = f"{asked.seen_at:%Y-%m-%d %H:%M}" if asked.seen_at else ""
        taken = f"{asked.acknowledged_at:%Y-%m-%d %H:%M}" if asked.acknowledged_at else ""
        cells = [
            str(labels.get(cell.state, _("Lewat batas") if cell.is_late else _("Belum")))
            for cell in line.cells
        ]
        lines.append([unit.name, unit.parent.name if unit.parent else "", seen, taken, *cells])
    return header, lines
