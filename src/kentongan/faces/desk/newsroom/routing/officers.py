"""Who decides at an office, tier by tier, and who acts for whom."""

from datetime import timedelta

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.errors import BookNotFound
from kentongan.apps.newsroom.queries.routing.chain import AHEAD_DAYS, acting_visible_to, chain_of
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.routing.books import must_read
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission

_PAGE, _MATCHES = 20, 8
_SOON = timedelta(days=14)


@staff_required
@require_safe
def officer_chain(request: HttpRequest) -> HttpResponse:
    """The tiers above the stories of an office (`satuan`, else the reader's own), and the acting officers below."""
    must_read(request.actor)
    words = " ".join(request.GET.get("q", "").split())[:80]
    units = _units(request)
    unit = _chosen(request, units)
    shown = {
        "unit": unit,
        "words": words,
        "matches": units.filter(name__icontains=words)[:_MATCHES] if words else [],
        "chain": chain_of(unit),
        "page": Uncounted(acting_visible_to(request.actor), _PAGE).page(request.GET.get("page", "1")),
        "ahead": AHEAD_DAYS,
        "soon": timezone.localdate() + _SOON,
        "today": timezone.localdate(),
        "here": "officers",
    }
    return render(request, "desk/newsroom/routing/officers.html", shown)


def _units(request: HttpRequest) -> QuerySet[Unit]:
    return (units_visible_to(request.actor, Permission.STORY_READ) & public_units()).order_by("path")


def _chosen(request: HttpRequest, units: QuerySet[Unit]) -> Unit:
    key = request.GET.get("satuan", "")[:80]
    found = units.filter(key=key).first() if key else units.first()
    if found is None:
        raise BookNotFound
    return found
