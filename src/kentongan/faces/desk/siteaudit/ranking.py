"""Who stands where: regions, the offices of regions, all sites."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.siteaudit.queries.ranking import region_ranking, site_ranking
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.siteaudit.asking import asked_instrument, tabs
from kentongan.faces.desk.siteaudit.forms import instrument_choices

PER_PAGE = 50
LEVELS = ("wilayah", "kanwil", "situs")


@staff_required
def ranking_page(request: HttpRequest) -> HttpResponse:
    """The ranking of a year's instrument: one query over stored results."""
    level, instrument = asked_level(request), asked_instrument(request)
    shown = {
        "level": level,
        "instrument": instrument,
        "instruments": instrument_choices(),
        **tabs(request, "ranking"),
    }
    if level == "wilayah":
        shown["regions"] = region_ranking(request.actor, instrument.id)
    else:
        rows = site_ranking(request.actor, instrument.id, only_regions=level == "kanwil")
        shown["page"] = Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/siteaudit/ranking.html", shown)


def asked_level(request: HttpRequest) -> str:
    """One of LEVELS; regions without a choice."""
    level = request.GET.get("tingkat", "wilayah")
    return level if level in LEVELS else "wilayah"
