"""How to ask, what it costs, what becomes of it, and the figures of the years."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.openness.queries.figures import public_figures
from kentongan.apps.openness.queries.papers import figure_rows, quarrel_rows
from kentongan.core.openness.service.grounds import objection_grounds, refusal_grounds
from kentongan.faces.site.answers import public_page

FIRST_YEAR = 2024


@public_page
def index(request: HttpRequest) -> HttpResponse:
    """The front page of the service: rights, steps, times, costs, declaration, figures of this year."""
    figures = public_figures(timezone.localdate().year)
    shown = {
        "figures": figures,
        "rows": figure_rows(figures),
        "refusals": refusal_grounds().values(),
        "objections": objection_grounds().values(),
        "years": figures.years,
    }
    return render(request, "site/openness/index.html", shown)


@public_page
def year_figures(request: HttpRequest, year: int) -> HttpResponse:
    """What article 12 of the law wants published each year."""
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        raise Http404
    figures = public_figures(year)
    shown = {"figures": figures, "rows": figure_rows(figures), "quarrels": quarrel_rows(figures)}
    return render(request, "site/openness/figures.html", shown)
