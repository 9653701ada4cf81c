"""The agents of a year: who serves where, who is proposed, which seats are empty."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotAllowed, Refused
from kentongan.apps.agents.policies import may_enter, may_open_cohort
from kentongan.apps.agents.queries.agents import (
    agents_visible_to,
    current_cohort,
    seats_visible_to,
    without_agent,
)
from kentongan.apps.agents.queries.points import points_of
from kentongan.apps.agents.services.cohorts import open_cohort
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agents.forms import CohortForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere

PER_PAGE = 30
_WAITING = 20


@staff_required
@require_safe
def agent_board(request: HttpRequest) -> HttpResponse:
    """Proposals that wait first, then who serves, with the points of this month."""
    if not may_enter(request.actor):
        raise NotAllowed
    cohort = current_cohort()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    seen = agents_visible_to(request.actor).filter(cohort=cohort)
    serving = seen.filter(state=AgentState.ACTIVE).order_by("unit__path", "seat")
    for word in words.split()[:5]:
        serving = serving.filter(user__name__icontains=word) | serving.filter(unit__name__icontains=word)
    page = Uncounted(serving, PER_PAGE).page(request.GET.get("page", "1"))
    today = timezone.localdate()
    points = points_of(page.rows, since=today.replace(day=1), until=_tomorrow(today)) if page.rows else {}
    units = seats_visible_to(request.actor)
    shown = {
        "cohort": cohort,
        "words": words,
        "page": page,
        "rows": [(row, points.get(row.pk, 0)) for row in page],
        "waiting": list(seen.filter(state=AgentState.PROPOSED).order_by("id")[:_WAITING]) if cohort else [],
        "seats": units.count(),
        "empty": without_agent(units).count(),
        "may_open": may_open_cohort(request.actor),
        "may_propose": bool(cohort) and may_anywhere(request.actor, Permission.EVENT_NOMINATE),
        "here": "board",
    }
    return render(request, "desk/agents/board.html", shown)


@staff_required
@require_safe
def empty_seats(request: HttpRequest) -> HttpResponse:
    """The offices of my branches in which nobody serves."""
    if not may_enter(request.actor):
        raise NotAllowed
    rows = without_agent(seats_visible_to(request.actor)).select_related("parent")
    shown = {
        "page": Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1")),
        "may_propose": may_anywhere(request.actor, Permission.EVENT_NOMINATE)
        and current_cohort() is not None,
        "here": "empty",
    }
    return render(request, "desk/agents/empty.html", shown)


@staff_required
def cohort_open(request: HttpRequest) -> HttpResponse:
    """Opens a year."""
    if not may_open_cohort(request.actor):
        raise NotAllowed
    year = timezone.localdate().year
    initial = {"year": year, "starts_on": date(year, 1, 1), "ends_on": date(year, 12, 31), "seats": 1}
    form = CohortForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            open_cohort(actor=request.actor, **form.cleaned_data)
        except Refused as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, _("Angkatan dibuka. Satuan kini dapat mengusulkan agennya."))
            return redirect("agent_board")
    return render(request, "desk/agents/cohort.html", {"form": form}, status=400 if form.errors else 200)


def _tomorrow(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
