"""The rules of a year: readable by all, written by the secretariat until the year begins."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.policies import may_run
from kentongan.apps.recognition.queries.years import scheme_or_none, year_visible_to
from kentongan.apps.recognition.services import years
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.recognition.forms import SchemeForm
from kentongan.foundation.errors import KentonganError


@staff_required
def award_scheme(request: HttpRequest, year: int) -> HttpResponse:
    """Categories with criteria and weights; the words themselves while they may change."""
    row = year_visible_to(request.actor, year)
    may_write = may_run(request.actor) and row.state == YearState.DRAFT
    form = SchemeForm(request.POST or None, initial={"words": row.scheme})
    if request.method == "POST" and form.is_valid():
        try:
            years.save_scheme(actor=request.actor, year=year, words=form.cleaned_data["words"])
        except KentonganError as error:
            if error.status in (403, 404):
                raise
            form.add_error("words", error.message)
        else:
            messages.success(request, _("Skema disimpan. Periksa sebelum tahun dibuka."))
            return redirect("award_year", year=year)
    shown = {"year": row, "scheme": scheme_or_none(row), "form": form, "may_write": may_write}
    return render(request, "desk/recognition/scheme.html", shown, status=400 if form.errors else 200)
