"""The yearly work plan."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.academy.errors import NotAllowed
from kentongan.apps.academy.policies import may_plan_anywhere
from kentongan.apps.academy.queries.planning import plan_lines_counted
from kentongan.apps.academy.services import planning as service
from kentongan.faces.desk.academy.asking import filled, leaf, offices, tabs, tried
from kentongan.faces.desk.academy.forms import PlanForm
from kentongan.faces.desk.access import staff_required


@staff_required
def plan_list(request: HttpRequest) -> HttpResponse:
    """Lines of the work plans in my branch, with the events that carry them out."""
    asked = request.GET.get("tahun", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
    now = timezone.localdate().year
    shown = {
        "page": leaf(request, plan_lines_counted(request.actor, year=year)),
        "year": year,
        "years": [now + 1, now, now - 1],
        **tabs(request, "plan"),
    }
    return render(request, "desk/academy/plans.html", shown)


@staff_required
def plan_add(request: HttpRequest) -> HttpResponse:
    """Adds a line."""
    if not may_plan_anywhere(request.actor):
        raise NotAllowed
    form = PlanForm(request.POST or None, initial={"year": timezone.localdate().year})
    form.choose_among(offices(request))

    def act(given: dict[str, Any]) -> str:
        unit = given.pop("unit")
        service.add_plan_line(actor=request.actor, unit_id=unit.pk, **given)
        return reverse("plan_list")

    shown = {"heading": _("Baris rencana kerja"), "submit": _("Simpan baris"), "back": reverse("plan_list")}
    return filled(request, form, act, said=_("Baris rencana kerja disimpan."), shown=shown)


@staff_required
@require_POST
def plan_drop(request: HttpRequest, line_id: int) -> HttpResponse:
    """Takes a line away that no event carries out."""
    tried(
        request,
        lambda: service.drop_plan_line(actor=request.actor, line_id=line_id),
        _("Baris rencana kerja dihapus."),
    )
    return redirect("plan_list")
