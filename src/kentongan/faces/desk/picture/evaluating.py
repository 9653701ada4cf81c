"""The evaluation of a year."""

import re

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.picture.errors import NotAllowed
from kentongan.apps.picture.models import Objective, Remark
from kentongan.apps.picture.policies import may_evaluate
from kentongan.apps.picture.queries import evaluation as reads
from kentongan.apps.picture.queries.catalogue.reading import measure_named
from kentongan.apps.picture.queries.months import this_month
from kentongan.apps.picture.queries.papers import evaluation as papers
from kentongan.apps.picture.queries.wording import change_in_words, number_of, told
from kentongan.apps.picture.services import evaluating as acts
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.picture.asking import asked_office
from kentongan.faces.desk.picture.downloads import paper_download
from kentongan.faces.desk.picture.forms import ObjectiveForm, RemarkForm
from kentongan.faces.desk.picture.pages import frame

_DROPS = {"tujuan": "picture_objective_drop", "temuan": "picture_remark_drop"}
_DROPPED = re.compile(r"(tujuan|temuan)-(\d{1,9})", re.ASCII)


@staff_required
def evaluation_page(request: HttpRequest, key: str, year: int) -> HttpResponse:
    """Objectives, then the chain from activities to impact."""
    unit, year = asked_office(request, key), _year(year)
    found = reads.evaluation_of(request.actor, unit, year)
    shown = frame(request, unit, this_month()) | {
        "year": year,
        "years": range(timezone.localdate().year, timezone.localdate().year - 4, -1),
        "objectives": [
            (row, papers.target_in_words(row), papers.outcome_in_words(row)) for row in found.objectives
        ],
        "steps": [(step, _lines(step)) for step in found.steps],
        "no_ave": papers.no_advertising_value(),
        "may_evaluate": may_evaluate(request.actor, unit),
        "undo": _undo(request),
    }
    return render(request, "desk/picture/evaluation.html", shown)


@staff_required
def evaluation_file(request: HttpRequest, key: str, year: int, form: str) -> HttpResponse:
    """The evaluation as a document."""
    unit, year = asked_office(request, key), _year(year)
    paper = papers.evaluation_paper(reads.evaluation_of(request.actor, unit, year))
    return paper_download(paper, f"evaluasi-{unit.key}-{year}", form)


@staff_required
def objective_add(request: HttpRequest, key: str, year: int) -> HttpResponse:
    """A new objective."""
    unit, year = _to_evaluate(request, key), _year(year)
    form = ObjectiveForm(request.POST or None, measures=reads.measures_for_objectives(request.actor, unit))
    if request.method == "POST" and form.is_valid():
        acts.add_objective(actor=request.actor, unit_id=unit.pk, year=year, words=form.words())
        messages.success(request, _("Tujuan ditetapkan."))
        return redirect("picture_evaluation", key=key, year=year)
    return _form(request, form, _("Tujuan baru"), key, year)


@staff_required
def objective_change(request: HttpRequest, objective_id: int) -> HttpResponse:
    """Other words or another target."""
    objective = reads.objective_for(request.actor, objective_id)
    unit = _to_evaluate(request, objective.unit.key)
    form = ObjectiveForm(
        request.POST or None,
        initial=_typed(objective),
        measures=reads.measures_for_objectives(request.actor, unit),
    )
    if request.method == "POST" and form.is_valid():
        acts.change_objective(actor=request.actor, objective_id=objective_id, words=form.words())
        messages.success(request, _("Tujuan diubah."))
        return redirect("picture_evaluation", key=unit.key, year=objective.year)
    return _form(request, form, _("Ubah tujuan"), unit.key, objective.year)


@staff_required
@require_POST
def objective_drop(request: HttpRequest, objective_id: int) -> HttpResponse:
    """Off the page, or back on it."""
    back = request.POST.get("kembalikan") == "1"
    row = acts.drop_objective(actor=request.actor, objective_id=objective_id, back=back)
    return _dropped(row, back, "tujuan")


@staff_required
def remark_add(request: HttpRequest, key: str, year: int) -> HttpResponse:
    """A finding that no figure tells."""
    unit, year = _to_evaluate(request, key), _year(year)
    form = RemarkForm(request.POST or None, initial={"stage": request.GET.get("tahap", "")})
    if request.method == "POST" and form.is_valid():
        acts.add_remark(actor=request.actor, unit_id=unit.pk, year=year, words=form.words())
        messages.success(request, _("Temuan dicatat."))
        return redirect("picture_evaluation", key=key, year=year)
    return _form(request, form, _("Temuan baru"), key, year)


@staff_required
@require_POST
def remark_drop(request: HttpRequest, remark_id: int) -> HttpResponse:
    """Off the page, or back on it."""
    back = request.POST.get("kembalikan") == "1"
    row = acts.drop_remark(actor=request.actor, remark_id=remark_id, back=back)
    return _dropped(row, back, "temuan")


def _dropped(row: Objective | Remark, back: bool, kind: str) -> HttpResponse:
    """To the page; what was taken off can be brought back from there."""
    where = reverse("picture_evaluation", kwargs={"key": row.unit.key, "year": row.year})
    return redirect(where if back else f"{where}?buang={kind}-{row.pk}")


def _undo(request: HttpRequest) -> str:
    """Where what was just taken off can be brought back; the service asks whether the reader may."""
    found = _DROPPED.fullmatch(request.GET.get("buang", ""))
    return reverse(_DROPS[found[1]], args=[int(found[2])]) if found else ""


def _form(request: HttpRequest, form, heading: str, key: str, year: int) -> HttpResponse:
    back = reverse("picture_evaluation", kwargs={"key": key, "year": year})
    shown = {"form": form, "heading": heading, "back": back, "year": year}
    status = 400 if form.is_bound else 200
    return render(request, "desk/picture/form.html", shown, status=status)


def _to_evaluate(request: HttpRequest, key: str) -> Unit:
    unit = asked_office(request, key)
    if not may_evaluate(request.actor, unit):
        raise NotAllowed
    return unit


def _year(year: int) -> int:
    if not reads.EARLIEST <= year <= timezone.localdate().year + 1:
        raise Http404
    return year


def _typed(objective: Objective) -> dict[str, object]:
    measure = measure_named(objective.measure)
    target = objective.target
    if target is not None and measure and measure.is_share:
        target = round(target * 100, 4)
    names = ("text", "audience", "indicator", "measure")
    return {name: getattr(objective, name) for name in names} | {"target": target}


def _lines(step: reads.Step) -> list[tuple[str, str, str, str]]:
    return [
        (
            line.measure.label,
            told(line.measure, line.value),
            number_of(line.measure, line.before),
            change_in_words(line.measure, line.change),
        )
        for line in step.lines
    ]
