"""The form of a request."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.openness.services.intake import receive_request
from kentongan.apps.openness.services.links import token_of
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, search_units
from kentongan.faces.site.openness.forms import AskForm
from kentongan.faces.site.openness.privacy import count_visit, own_page
from kentongan.foundation.errors import KentonganError

FOUND = 12


@own_page
def ask(request: HttpRequest) -> HttpResponse:
    """Shows the form, or takes the request and leads to its own page."""
    chosen = request.POST.get("unit") or request.GET.get("satuan", "")
    words = request.GET.get("cari", "").replace("\x00", "").strip()[:60]
    units = _offered(chosen)
    form = AskForm(
        request.POST or None,
        request.FILES or None,
        units=[(unit.key, unit.name) for unit in units],
        initial={"unit": chosen, "kind": "person"},
    )
    if request.method == "POST":
        count_visit(request, "information_request", at_most=10, seconds=3600)
        if form.is_valid() and (answer := _taken(request, form, units)):
            return answer
    found = search_units(words)[:FOUND] if words else []
    shown = {"form": form, "found": found, "words": words}
    return render(request, "site/openness/ask.html", shown, status=400 if form.errors else 200)


def _taken(request: HttpRequest, form: AskForm, units: list[Unit]) -> HttpResponse | None:
    unit = next(unit for unit in units if unit.key == form.cleaned_data["unit"])
    try:
        made = receive_request(
            unit_id=unit.pk,
            wish=form.wish(),
            person=form.person(),
            uploads=request.FILES.getlist("files"),
            key=form.cleaned_data["key"],
        )
    except KentonganError as error:
        field = getattr(error, "field", "")
        form.add_error(field if field in form.fields else None, error.message)
        return None
    return redirect("request_status", token=token_of(made))


def _offered(chosen: str) -> list[Unit]:
    """The centre and the regions, and any other office that was asked for by its key."""
    top = public_units().filter(type__in=(UnitType.DIRECTORATE, UnitType.REGION))
    other = public_units().filter(key=chosen[:80].replace("\x00", ""))
    return list((top | other).order_by("type", "name"))
