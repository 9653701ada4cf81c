"""What people bring in: figures of social media, decisions on breaches."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.recognition.errors import NotAllowed
from kentongan.apps.recognition.policies import may_run
from kentongan.apps.recognition.queries.breaches import decided, notes_of
from kentongan.apps.recognition.queries.figures import figures_of
from kentongan.apps.recognition.queries.years import year_visible_to
from kentongan.apps.recognition.services import breaches, figures
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.recognition.forms import BreachForm
from kentongan.foundation.errors import KentonganError

PAGE = 30


@staff_required
def award_figures(request: HttpRequest, year: int) -> HttpResponse:
    """The figures that stand, and the way to bring more."""
    row = year_visible_to(request.actor, year)
    if not may_run(request.actor):
        raise NotAllowed
    form = ListForm(request.POST or None, request.FILES or None)
    brought = None
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            brought = figures.bring_figures(actor=request.actor, year=year, content=content)
        except KentonganError as error:
            form.add_error("file", error.message)
        else:
            messages.success(request, _("%(count)d angka disimpan.") % {"count": brought.kept})
            if not brought.faults:
                return redirect("award_figures", year=year)
    page = Uncounted(figures_of(row), PAGE).page(request.GET.get("page", "1"))
    shown = {"year": row, "form": form, "brought": brought, "page": page}
    return render(request, "desk/recognition/figures.html", shown, status=400 if form.errors else 200)


@staff_required
def award_breaches(request: HttpRequest, year: int) -> HttpResponse:
    """Public corrections and removals of the year with what was decided about them."""
    row = year_visible_to(request.actor, year)
    if not may_run(request.actor):
        raise NotAllowed
    page = Uncounted(notes_of(row), PAGE).page(request.GET.get("page", "1"))
    shown = {"year": row, "page": page, "rows": decided(row, page.rows), "form": BreachForm(auto_id=False)}
    return render(request, "desk/recognition/breaches.html", shown)


@staff_required
@require_POST
def award_breach_decide(request: HttpRequest, year: int, note_id: int) -> HttpResponse:
    """Keeps one decision."""
    form = BreachForm(request.POST)
    given = form.cleaned_data if form.is_valid() else {"is_breach": False, "reason": ""}
    breaches.decide_breach(actor=request.actor, year=year, note_id=note_id, **given)
    messages.success(request, _("Putusan disimpan dan berlaku pada hitungan berikutnya."))
    return redirect("award_breaches", year=year)
