"""The agenda as a table: in with a dry run, out on record."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.agenda.errors import NotAllowed
from kentongan.apps.agenda.queries.tables import HEADER, rows_of
from kentongan.apps.agenda.queries.weeks import days_from
from kentongan.apps.agenda.services import exporting, importing
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import (
    day_asked,
    office_asked,
    office_at_home,
    offices,
    planner,
    tabs,
)
from kentongan.faces.desk.lists import ListForm
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
_DAYS = 92


class AgendaListForm(ListForm):
    """An uploaded agenda and the office that it is of."""

    unit = forms.ModelChoiceField(label=gettext_lazy("Satuan"), queryset=Unit.objects.none())
    field_order = ("unit", "file")

    def __init__(self, *args: object, units: QuerySet[Unit], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].initial = units.first()
        self.fields["file"].help_text = _(
            "Kolom wajib: tanggal, mulai, selesai, acara. Boleh ada: jenis, tempat, siapa, liputan."
        )


@staff_required
def agenda_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    planner(request)
    form = AgendaListForm(request.POST or None, request.FILES or None, units=offices(request))
    shown = {"form": form, "plan": None, **tabs(request, "")}
    if request.method == "POST" and form.is_valid():
        unit, content = form.cleaned_data["unit"], form.cleaned_data["file"].read()
        try:
            plan = importing.plan_import(actor=request.actor, unit_id=unit.pk, content=content)
        except KentonganError as error:
            form.add_error("file", error.message)
        else:
            rows = to_csv(importing.HEADER, importing.cells_of(plan, unit)).decode("utf-8-sig")
            shown |= {"plan": plan, "unit": unit, "rows": rows}
    return render(request, "desk/agenda/import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def agenda_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    given = request.POST.get("unit", "")
    key = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
    unit = offices(request).filter(pk=key).first()
    if unit is None:
        raise NotAllowed
    content = request.POST.get("rows", "").encode()
    plan = importing.import_items(actor=request.actor, unit_id=unit.pk, content=content)
    count = len(plan.new)
    said = ngettext("%(count)d agenda ditambahkan.", "%(count)d agenda ditambahkan.", count)
    messages.success(request, said % {"count": count})
    return redirect("agenda_week")


@staff_required
@require_safe
def agenda_table(request: HttpRequest, form: str) -> HttpResponse:
    """Three months from a day on, as the reader sees them; on record."""
    if form not in WRITERS:
        raise Http404
    tabs(request, "")
    other = office_asked(request)
    office = other or office_at_home(request)
    first = day_asked(request, office)
    days = days_from(request.actor, first, _DAYS, zone=office.time_zone, unit=other)
    rows = list(rows_of(days))
    last = first + timedelta(days=_DAYS)
    exporting.note_export(actor=request.actor, unit=office, first=first, last=last, count=len(rows))
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="agenda-{first:%Y-%m-%d}.{form}"'}
    return HttpResponse(write(HEADER, rows), content_type=kind, headers=headers)
