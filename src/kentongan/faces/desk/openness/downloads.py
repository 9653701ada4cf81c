"""Papers and sheets as downloads."""

from collections.abc import Callable, Iterable

from django.http import Http404, HttpResponse

from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.paper import Paper
from kentongan.foundation.papers.pdf import as_pdf
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAPERS: dict[str, tuple[str, Callable[[Paper], bytes]]] = {
    "docx": (DOCX_TYPE, as_docx),
    "pdf": ("application/pdf", as_pdf),
}
SHEETS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}


def paper_download(paper: Paper, name: str, form: str) -> HttpResponse:
    """The paper in the form that was asked for; 404 for any other."""
    if form not in PAPERS:
        raise Http404
    kind, write = PAPERS[form]
    return _attached(write(paper), kind, f"{name}.{form}")


def sheet_download(header: Iterable[str], lines: Iterable[tuple], name: str, form: str) -> HttpResponse:
    """The table in the form that was asked for; 404 for any other."""
    if form not in SHEETS:
        raise Http404
    kind, write = SHEETS[form]
    return _attached(write(tuple(header), lines), kind, f"{name}.{form}")


def _attached(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)
