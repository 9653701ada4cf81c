"""The picture as a file: CSV, XLSX, PDF; the comparison of regions for the briefing."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse

from kentongan.apps.picture.errors import NotFound
from kentongan.apps.picture.queries.branches import is_branch
from kentongan.apps.picture.queries.figures import picture_of
from kentongan.apps.picture.queries.papers import deck, picture
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.picture.asking import asked_office, month_asked
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.paper import Paper
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAPERS = {"pdf": ("application/pdf", as_pdf), "docx": (DOCX_TYPE, as_docx)}
SHEETS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}


@staff_required
def picture_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The figures of an office and month."""
    unit, month = asked_office(request, key), month_asked(request)
    found = picture_of(request.actor, unit, month)
    name = f"gambaran-{unit.key}-{month:%Y-%m}"
    if form == "pdf":
        return paper_download(picture.picture_paper(found), name, form)
    return sheet_download(picture.picture_header(), picture.picture_rows(found), name, form)


@staff_required
def deck_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The regions, or the offices of a region, beside each other."""
    unit, month = asked_office(request, key), month_asked(request)
    if not is_branch(unit):
        raise NotFound
    sheets = deck.deck_of(request.actor, unit, month)
    name = f"perbandingan-{unit.key}-{month:%Y-%m}"
    if form == "pdf":
        return paper_download(deck.deck_paper(unit, month, sheets), name, form)
    return sheet_download(deck.deck_header(), deck.deck_rows(sheets), name, form)


def paper_download(paper: Paper, name: str, form: str) -> HttpResponse:
    """The paper in the form that was asked for; 404 for any other."""
    if form not in PAPERS:
        raise Http404
    kind, write = PAPERS[form]
    return _attached(write(paper), kind, f"{name}.{form}")


def sheet_download(
    header: tuple[str, ...], lines: Iterable[tuple[object, ...]], name: str, form: str
) -> HttpResponse:
    """The table in the form that was asked for; 404 for any other."""
    if form not in SHEETS:
        raise Http404
    kind, write = SHEETS[form]
    return _attached(write(header, lines), kind, f"{name}.{form}")


def _attached(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)
