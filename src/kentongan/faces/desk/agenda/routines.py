"""Routines: the list, a new one, one to change or end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kentongan.apps.agenda.errors import BadWords, WrongStage
from kentongan.apps.agenda.models import Series
from kentongan.apps.agenda.queries.people import titles_of
from kentongan.apps.agenda.queries.series import coming_days, series_visible_to
from kentongan.apps.agenda.queries.today import today_in
from kentongan.apps.agenda.services import series as service
from kentongan.apps.agenda.services import staffing
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import (
    filled,
    office_at_home,
    offices,
    planner,
    series_to_plan,
    tabs,
)
from kentongan.faces.desk.agenda.forms import AssignForm, ChangeSeriesForm, SeriesForm, series_initial
from kentongan.faces.desk.paging import Uncounted

_PER_PAGE = 30


@staff_required
def agenda_series_list(request: HttpRequest) -> HttpResponse:
    """Routines of the offices that I plan for."""
    planner(request)
    page = Uncounted(series_visible_to(request.actor), _PER_PAGE).page(request.GET.get("page", "1"))
    today = today_in(office_at_home(request))
    shown = {"page": page, "today": today, **tabs(request, "series")}
    return render(request, "desk/agenda/series_list.html", shown)


@staff_required
def agenda_series_add(request: HttpRequest) -> HttpResponse:
    """Lays out a routine."""
    planner(request)
    home = office_at_home(request)
    today = today_in(home)
    initial = {
        "unit": home.pk,
        "starts_on": today,
        "ends_on": today.replace(month=12, day=31),
        "weekdays": [0],
        "kind": "ceremony",
    }
    form = SeriesForm(request.POST or None, units=offices(request), initial=initial)

    def act(given: dict[str, Any]) -> str:
        made = service.plan_series(actor=request.actor, unit_id=given["unit"].pk, words=form.words())
        return reverse("agenda_series", args=[made.pk])

    shown = {
        "heading": _("Agenda rutin baru"),
        "about": _("Setiap harinya masuk agenda; satu hari yang berbeda cukup diubah di hari itu saja."),
        "submit": _("Simpan"),
        "back": reverse("agenda_series_list"),
    }
    return filled(request, form, act, said=_("Agenda rutin disimpan."), shown=shown)


@staff_required
def agenda_series(request: HttpRequest, series_id: int) -> HttpResponse:
    """One routine with its next days; changing it changes the days to come."""
    series = series_to_plan(request, series_id)
    form = ChangeSeriesForm(request.POST or None, initial=series_initial(series))
    back = reverse("agenda_series", args=[series_id])

    def act(given: dict[str, Any]) -> str:
        count = service.change_series(
            actor=request.actor,
            series_id=series_id,
            words=form.words(),
            begins=given["begins"],
            minutes=form.minutes(),
        )
        said = ngettext("%(count)d hari diubah.", "%(count)d hari diubah.", count) % {"count": count}
        messages.success(request, said)
        return back

    return filled(
        request, form, act, said="", shown=_shown(request, series), template="desk/agenda/series.html"
    )


@staff_required
@require_POST
def agenda_series_assign(request: HttpRequest, series_id: int) -> HttpResponse:
    """Asks somebody to cover all coming days of a routine."""
    series = series_to_plan(request, series_id)
    people = AssignForm(request.POST, people=titles_of(series.unit))
    if people.is_valid():
        given = people.cleaned_data
        try:
            count = staffing.assign_series(
                actor=request.actor, series_id=series_id, user_id=given["user"], part=given["part"]
            )
        except (BadWords, WrongStage) as error:
            people.add_error(None, error.message)
        else:
            said = ngettext("Ditugasi untuk %(count)d hari.", "Ditugasi untuk %(count)d hari.", count)
            messages.success(request, said % {"count": count})
            return redirect("agenda_series", series_id=series_id)
    shown = {
        **_shown(request, series),
        "form": ChangeSeriesForm(initial=series_initial(series)),
        "people": people,
    }
    return render(request, "desk/agenda/series.html", shown, status=400)


@staff_required
@require_POST
def agenda_series_accept(request: HttpRequest, series_id: int) -> HttpResponse:
    """My yes to all coming days of a routine."""
    count = staffing.accept_series(actor=request.actor, series_id=series_id)
    said = ngettext(
        "Anda tercatat sanggup untuk %(count)d hari.", "Anda tercatat sanggup untuk %(count)d hari.", count
    )
    messages.success(request, said % {"count": count})
    return redirect("agenda_duties")


def _shown(request: HttpRequest, series: Series) -> dict[str, Any]:
    return {
        "series": series,
        "coming": coming_days(series),
        "people": AssignForm(people=titles_of(series.unit)),
        **tabs(request, "series"),
    }


@staff_required
@require_POST
def agenda_series_end(request: HttpRequest, series_id: int) -> HttpResponse:
    """Ends a routine today."""
    count = service.end_series(actor=request.actor, series_id=series_id)
    said = ngettext(
        "Agenda rutin dihentikan; %(count)d hari mendatang tidak jadi.",
        "Agenda rutin dihentikan; %(count)d hari mendatang tidak jadi.",
        count,
    ) % {"count": count}
    messages.success(request, said)
    return redirect("agenda_series_list")
