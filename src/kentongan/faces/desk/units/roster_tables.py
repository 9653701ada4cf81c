"""The roster as tables: up with a preview and rows to resolve, and down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.units.services.roster import tables
from kentongan.apps.units.services.roster.columns import HEADER
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.units.lists import TYPES
from kentongan.faces.desk.units.roster import offices
from kentongan.faces.desk.units.roster_forms import RosterListForm
from kentongan.faces.desk.units.units import tabs
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import to_csv

SHOWN = 200
_CHOICE = "satuan_"


@staff_required
def official_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    offices(request.actor)
    form = RosterListForm(request.POST or None, request.FILES or None)
    shown = {"form": form, "plan": None, "columns": HEADER, **tabs(request)}
    if request.method == "POST" and form.is_valid():
        try:
            plan = tables.plan_officials(actor=request.actor, content=form.cleaned_data["file"].read())
        except KentonganError as error:
            form.add_error("file", error.message)
        else:
            shown |= {"plan": plan, "rows": _rows(plan), "most": f":{SHOWN}"}
    return render(request, "desk/units/official_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def official_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed, with the offices chosen there; every row is judged once more."""
    chosen = {
        int(number): key[:80] for name, key in request.POST.items() if key and (number := _row_of(name))
    }
    content = request.POST.get("rows", "").encode()
    plan = tables.import_officials(actor=request.actor, content=content, chosen=chosen)
    left = len(plan.bad) + len(plan.unclear)
    words = _("%(count)d pejabat ditambahkan; %(left)d baris dilewati.")
    messages.success(request, words % {"count": len(plan.added), "left": left})
    return redirect("official_list")


@staff_required
@require_safe
def official_export(request: HttpRequest, form: str) -> HttpResponse:
    """The roster that the actor keeps; the trail says who took it."""
    return _download(tables.export_officials(actor=request.actor, form=_known(form)), "pejabat", form)


@staff_required
@require_safe
def official_template(request: HttpRequest, form: str) -> HttpResponse:
    """An example list to fill in."""
    offices(request.actor)
    return _download(tables.template(form=_known(form)), "contoh-pejabat", form)


def _row_of(name: str) -> str:
    """The number of the row that a field chooses an office for; "" for other fields."""
    number = name.removeprefix(_CHOICE) if name.startswith(_CHOICE) else ""
    return number if number.isascii() and number.isdigit() and len(number) < 7 else ""


def _rows(plan: tables.RosterPlan) -> str:
    """The rows that can still be taken, renumbered as they will stand in the applied list: unclear ones first."""
    lines = [one.line for one in plan.unclear] + [line for line, _unit in plan.added]
    return to_csv(HEADER, (line.cells for line in lines)).decode("utf-8-sig")


def _known(form: str) -> str:
    if form not in TYPES:
        raise Http404
    return form


def _download(content: bytes, name: str, form: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=TYPES[form], headers=headers)
