"""Reporters as tables: in with a dry run, out on record."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.press.errors import NotAllowed
from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.press.services import importing
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.press.asking import offices, tabs
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
_SHOWN = 200


class ReporterListForm(ListForm):
    """An uploaded list and the office that will keep the reporters."""

    unit = forms.ModelChoiceField(label=gettext_lazy("Satuan"), queryset=Unit.objects.none())

    def __init__(self, *args, units, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].initial = units.first()
        self.fields["file"].help_text = _(
            "Kolom: nama, media, bidang, surel, telepon, terverifikasi, persetujuan."
        )


@staff_required
def reporter_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_WORK)
    form = ReporterListForm(request.POST or None, request.FILES or None, units=units)
    shown = {"form": form, "plan": None, "shown": _SHOWN, **tabs(request, "reporters")}
    if request.method == "POST" and form.is_valid():
        unit, content = form.cleaned_data["unit"], form.cleaned_data["file"].read()
        try:
            plan = importing.plan_reporters(actor=request.actor, unit_id=unit.pk, content=content)
        except KentonganError as error:
            form.add_error("file", error.message)
        else:
            rows = to_csv(importing.HEADER, (one.cells() for one in plan.added)).decode("utf-8-sig")
            shown |= {"plan": plan, "unit": unit, "rows": rows}
    return render(request, "desk/press/reporter_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def reporter_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    given = request.POST.get("unit", "")
    unit = offices(request, Permission.PRESS_WORK).filter(
        pk=int(given) if given.isdigit() and len(given) < 10 else 0
    )
    if not (found := unit.first()):
        raise NotAllowed
    content = request.POST.get("rows", "").encode()
    plan = importing.import_reporters(actor=request.actor, unit_id=found.pk, content=content)
    messages.success(request, _("%(count)d wartawan ditambahkan.") % {"count": len(plan.added)})
    return redirect("reporter_list")


@staff_required
@require_safe
def reporter_export(request: HttpRequest, form: str) -> HttpResponse:
    """The reporters of my branch with their contacts; the trail keeps who took them."""
    if form not in WRITERS:
        raise Http404
    rows = importing.export_reporters(actor=request.actor, form=form)
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="wartawan.{form}"'}
    return HttpResponse(write(importing.HEADER, rows), content_type=kind, headers=headers)
