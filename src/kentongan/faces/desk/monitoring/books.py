"""The ledger of a branch, and what outlets still carry after a correction."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.errors import NotFound
from kentongan.apps.monitoring.queries.ledger import Counts, Ledger, ledger
from kentongan.apps.monitoring.queries.pickups import outdated_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.monitoring.articles import WRITERS
from kentongan.faces.desk.monitoring.asking import asked_days, asked_unit, asked_words, own_unit
from kentongan.faces.desk.monitoring.tabs import tabs
from kentongan.faces.desk.paging import Uncounted

PER_PAGE = 30
HEADER = (
    "satuan",
    ArticleKind.REPRINT.label,
    ArticleKind.PARTIAL.label,
    ArticleKind.INDEPENDENT.label,
    ArticleKind.MENTION.label,
    "jumlah",
    "rata-rata bagian naskah kami",
)


@staff_required
def ledger_page(request: HttpRequest) -> HttpResponse:
    """Who printed what of my branch, in numbers that lead to the articles."""
    found = _ledger(request)
    longest = max((line.counts.total for line in found.lines), default=0)
    shown = {
        "ledger": found,
        "longest": longest,
        "most": max((line.pickups for line in found.outlets), default=0),
        "kinds": _kinds(found.totals),
        **tabs(request, "ledger"),
    }
    return render(request, "desk/monitoring/ledger.html", shown)


@staff_required
def ledger_export(request: HttpRequest, form: str) -> HttpResponse:
    """The ledger's lines as a table."""
    if form not in WRITERS:
        raise Http404
    found = _ledger(request)
    rows = [_row(line.unit.name, line.counts) for line in found.lines] + [_row("Jumlah", found.totals)]
    kind, write = WRITERS[form]
    name = f"buku-pemuatan-{found.unit.key}-{found.since}-{found.until}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(HEADER, rows), content_type=kind, headers=headers)


@staff_required
def outdated_list(request: HttpRequest) -> HttpResponse:
    """Articles that still carry words which we have corrected or withdrawn."""
    found = outdated_visible_to(request.actor)
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        **tabs(request, "outdated"),
    }
    return render(request, "desk/monitoring/outdated.html", shown)


def _ledger(request: HttpRequest) -> Ledger:
    unit = asked_unit(request) if asked_words(request, "satuan") else own_unit(request)
    if unit is None:
        raise NotFound("Satuan ini")
    since, until = asked_days(request)
    return ledger(request.actor, unit=unit, since=since, until=until)


def _kinds(counts: Counts) -> list[tuple[str, str, int]]:
    return [
        (ArticleKind.REPRINT, ArticleKind.REPRINT.label, counts.reprint),
        (ArticleKind.PARTIAL, ArticleKind.PARTIAL.label, counts.partial),
        (ArticleKind.INDEPENDENT, ArticleKind.INDEPENDENT.label, counts.independent),
        (ArticleKind.MENTION, ArticleKind.MENTION.label, counts.mention),
    ]


def _row(name: str, counts: Counts) -> tuple[object, ...]:
    share = f"{counts.share:.0%}" if counts.share is not None else ""
    return (name, counts.reprint, counts.partial, counts.independent, counts.mention, counts.total, share)
