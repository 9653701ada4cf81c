"""Published awards: the years, one year with winners, reasons and method, the table as open data."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.recognition.models import AwardYear, Result
from kentongan.apps.recognition.queries.public import public_table, published_year, published_years
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

SHOWN = 30
MOST = 10_000


@public_page
def award_list(request: HttpRequest) -> HttpResponse:
    """All public years."""
    years = list(published_years()[:SHOWN])
    shown = {"years": years, "canonical": f"{settings.SITE_URL}/penghargaan/"}
    return if_changed(
        request,
        lambda: render(request, "site/recognition/list.html", shown),
        stamp=[f"{row.year}.{row.updated_at}" for row in years],
    )


@public_page
def award_results(request: HttpRequest, year: int) -> HttpResponse:
    """Winners of one year, with reasons, certificates and how points were reckoned."""
    row = _year(year)
    return if_changed(
        request,
        lambda: render(request, "site/recognition/results.html", _context(row)),
        stamp=[row.year, row.updated_at],
        changed=row.updated_at,
    )


@public_page
def award_table(request: HttpRequest, year: int) -> HttpResponse:
    """Every total and place of the year, as open data."""
    row = _year(year)

    def build() -> HttpResponse:
        header = ("tahun", "kategori", "satuan", "nama", "wilayah", "kelompok", "nilai", "peringkat",
                  "peringkat kelompok", "peringkat wilayah")  # fmt: skip
        rows = (
            (row.year, s.category, s.unit.key, s.unit.name, s.unit.parent.name if s.unit.parent else "",
             s.peers, s.total, s.rank, s.peer_rank, s.region_rank)
            for s in public_table(row)[:MOST]
        )  # fmt: skip
        answer = HttpResponse(to_csv(header, rows), content_type=CSV_TYPE)
        answer.headers["Content-Disposition"] = f'attachment; filename="penghargaan-{row.year}.csv"'
        return answer

    return if_changed(request, build, stamp=[row.year, row.updated_at], changed=row.updated_at)


def _year(year: int) -> AwardYear:
    row = published_year(year)
    if row is None:
        raise Http404
    return row


def _context(row: AwardYear) -> dict[str, object]:
    scheme, results = scheme_of(row.scheme), list(row.results.all())
    return {
        "year": row,
        "scheme": scheme,
        "categories": [(rule, _of(results, rule)) for rule in scheme.categories],
        "canonical": f"{settings.SITE_URL}/penghargaan/{row.year}/",
    }


def _of(results: list[Result], rule: Category) -> list[Result]:
    return [result for result in results if result.category == rule.key]
