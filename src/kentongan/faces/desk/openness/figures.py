"""Figures of a year, the yearly report, and the registers as sheets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.openness.errors import NotAllowed
from kentongan.apps.openness.policies import may_open
from kentongan.apps.openness.queries import papers
from kentongan.apps.openness.queries.figures import YearFigures, figures_for
from kentongan.apps.openness.services import exporting
from kentongan.core.openness.service.grounds import refusal_grounds
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import paper_download, sheet_download
from kentongan.faces.desk.openness.requests import tabs

EXPORTS = {"permohonan": exporting.export_requests, "keberatan": exporting.export_objections}
YEARS = range(2010, 2101)
HIGH = 120


@staff_required
def request_figures(request: HttpRequest) -> HttpResponse:
    """Counts, days, results and reasons; no person."""
    figures = _figures(request, request.GET.get("tahun", ""))
    known = refusal_grounds()
    shown = tabs(request, "figures") | {
        "figures": figures,
        "rows": papers.figure_rows(figures),
        "quarrels": papers.quarrel_rows(figures),
        "grounds": [(known[key], count) for key, count in figures.grounds],
        "bars": _bars(figures),
    }
    return render(request, "desk/openness/figures.html", shown)


@staff_required
def yearly_report(request: HttpRequest, year: int, form: str) -> HttpResponse:
    """The yearly report, counted parts filled in."""
    figures = _figures(request, str(year))
    name = f"laporan-layanan-informasi-{figures.year}"
    if form == "xlsx":
        lines = (*papers.figure_rows(figures), *papers.quarrel_rows(figures))
        return sheet_download((_("Butir"), _("Jumlah")), lines, name, form)
    return paper_download(papers.yearly_report(figures, _("Layanan Informasi Publik")), name, form)


@staff_required
@require_POST
def register_export(request: HttpRequest, register: str, year: int, form: str) -> HttpResponse:
    """A register with the columns of the law; the trail notes who took it."""
    if register not in EXPORTS or form not in ("csv", "xlsx") or year not in YEARS:
        raise Http404
    taken = EXPORTS[register](actor=request.actor, year=year)
    return sheet_download(taken.header, taken.lines, f"register-{register}-{year}", form)


def _figures(request: HttpRequest, asked: str) -> YearFigures:
    if not may_open(request.actor):
        raise NotAllowed
    year = (
        int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else timezone.localdate().year
    )
    if year not in YEARS:
        raise Http404
    return figures_for(request.actor, year)


def _bars(figures: YearFigures) -> list[dict[str, int]]:
    """Bars of the chart, in the units of its view box: one for what came in, one within for what was answered."""
    most = max((month.received for month in figures.months), default=0) or 1
    return [
        {
            "month": month.month,
            "x": (month.month - 1) * 30 + 5,
            "middle": (month.month - 1) * 30 + 15,
            "high": round(month.received / most * HIGH),
            "top": HIGH - round(month.received / most * HIGH) + 16,
            "done": round(month.answered / most * HIGH),
            "done_top": HIGH - round(month.answered / most * HIGH) + 16,
            "label_top": HIGH - round(month.received / most * HIGH) + 11,
            "received": month.received,
            "answered": month.answered,
        }
        for month in figures.months
    ]
