"""Pages of offices: the index, a region, a unit."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, regions, search_units, unit_by_key
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.islands import by_island
from kentongan.faces.site.keyset import PARAMETER, leaf
from kentongan.faces.site.newsroom.addresses import absolute, unit_path
from kentongan.faces.site.newsroom.teasers import listed, stamps, teasers

PAGE = 20
FOUND = 60


@public_page
def unit_index(request: HttpRequest) -> HttpResponse:
    """All regions as on a map, and a search over the names, nicknames and places of all offices."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    found = list(search_units(words).select_related("parent")[:FOUND]) if words else []
    context = {
        "words": words,
        "found": [(unit, unit_path(unit)) for unit in found],
        "is_cut": len(found) == FOUND,
        "islands": by_island(regions()),
        "centre": list(public_units().filter(type__in=(UnitType.MINISTRY, UnitType.DIRECTORATE))),
        "canonical": absolute("/satuan/"),
    }
    return render(request, "site/units.html", context)


@public_page
def region_page(request: HttpRequest, key: str) -> HttpResponse:
    """A region: its newest stories and its units."""
    return _office(request, _found(key), is_region=True)


@public_page
def unit_page(request: HttpRequest, key: str) -> HttpResponse:
    """A unit (or the centre): its newest stories and how to follow them."""
    return _office(request, _found(key), is_region=False)


def _found(key: str) -> Unit:
    unit = unit_by_key(key)
    if unit is None:
        raise Http404
    return unit


def _office(request: HttpRequest, unit: Unit, *, is_region: bool) -> HttpResponse:
    if is_region != (unit.type == UnitType.REGION):
        return HttpResponsePermanentRedirect(unit_path(unit))
    # An office that stands outside the tree has no branch, and so no stories.
    stories = public_stories(branch_path=unit.path) if unit.path else public_stories().none()
    page = leaf(listed(stories), request.GET.get(PARAMETER, ""), size=PAGE)
    units = list(public_units().filter(parent=unit).order_by("type", "name")) if is_region else []
    path = unit_path(unit)
    context = {
        "unit": unit,
        "region": unit.parent if unit.parent and unit.parent.type == UnitType.REGION else None,
        "is_closed": unit.active_to is not None and unit.active_to < timezone.localdate(),
        "page": page,
        "teasers": teasers(page.stories),
        "units": units,
        "path": path,
        "canonical": absolute(path),
    }
    stamp = [
        unit.updated_at,
        context["is_closed"],
        page.older,
        *stamps(page.stories),
        *(f"{below.pk}.{below.updated_at}" for below in units),
    ]
    return if_changed(request, lambda: render(request, "site/unit.html", context), stamp=stamp)
