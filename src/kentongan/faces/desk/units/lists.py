"""Lists of offices: up, looked at, applied; and down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.units.errors import NotAllowed, WrongColumns
from kentongan.apps.units.models import Unit
from kentongan.apps.units.services.exporting import export_units, template
from kentongan.apps.units.services.importing.columns import COLUMNS
from kentongan.apps.units.services.importing.lists import apply_list, plan_of_list, receive_list
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.units.units import tabs
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE

TYPES = {"csv": CSV_TYPE, "xlsx": XLSX_TYPE}
SHOWN = 500


@staff_required
def unit_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and leads to its preview; nothing is changed yet."""
    if not may_anywhere(request.actor, Permission.UNIT_MANAGE):
        raise NotAllowed(_("Hanya administrator yang dapat mengubah daftar satuan."))
    form = ListForm(request.POST or None, request.FILES or None)
    wrong = None
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            kept = receive_list(actor=request.actor, content=file.read(), file_name=file.name)
            return redirect("unit_import_preview", import_id=kept.pk)
        except WrongColumns as error:
            wrong = error
        except KentonganError as error:
            form.add_error("file", error.message)
    shown = {"form": form, "wrong": wrong, "columns": COLUMNS, **tabs(request)}
    return render(request, "desk/units/import.html", shown, status=400 if wrong or form.errors else 200)


@staff_required
def unit_import_preview(request: HttpRequest, import_id: int) -> HttpResponse:
    """Every change and every bad row with its reason, before anything is written."""
    kept, plan = plan_of_list(actor=request.actor, import_id=import_id)
    shown = {
        "kept": kept,
        "plan": plan,
        "added": plan.count("add"),
        "changed": plan.count("change"),
        "closed": plan.count("deactivate"),
        "changes": plan.changes[:SHOWN],
        "bad_rows": plan.bad_rows[:SHOWN],
        "most": SHOWN,
        **tabs(request),
    }
    return render(request, "desk/units/import_preview.html", shown)


@staff_required
@require_POST
def unit_import_apply(request: HttpRequest, import_id: int) -> HttpResponse:
    """Writes what the preview showed."""
    plan = apply_list(actor=request.actor, import_id=import_id, digest=request.POST.get("digest", ""))
    words = _("%(count)d perubahan diterapkan; %(bad)d baris dilewati.")
    messages.success(request, words % {"count": len(plan.changes), "bad": len(plan.bad_rows)})
    return redirect("office_list")


@staff_required
def unit_template(request: HttpRequest, form: str) -> HttpResponse:
    """An example list to fill in."""
    return _download(template(form=_known(form)), "contoh-satuan", form)


@staff_required
def unit_export(request: HttpRequest, form: str) -> HttpResponse:
    """The whole list of offices: public facts, for whoever works here."""
    return _download(export_units(Unit.objects.all(), form=_known(form)), "satuan", form)


def _known(form: str) -> str:
    if form not in TYPES:
        raise Http404
    return form


def _download(content: bytes, name: str, form: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(content, content_type=TYPES[form], headers=headers)
