"""A register up and down as a table."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.disclosure.errors import NotFound
from kentongan.apps.disclosure.queries.entries import register_units
from kentongan.apps.disclosure.queries.tables import HEADER, table_of
from kentongan.apps.disclosure.services.importing import COLUMNS, STATE, import_register, plan_register
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.register import office_to_keep
from kentongan.faces.desk.lists import ListForm
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
SHOWN = 100


@staff_required
def register_export(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The register of an office with its drafts; read in again, it changes nothing."""
    if form not in WRITERS:
        raise Http404
    unit = register_units(request.actor).filter(key=key).first()
    if unit is None:
        raise NotFound
    kind, write = WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="daftar-informasi-{unit.key}.{form}"'}
    return HttpResponse(write(HEADER, table_of(unit, is_public=False)), content_type=kind, headers=headers)


@staff_required
def register_import(request: HttpRequest, key: str) -> HttpResponse:
    """Takes a table and shows what it would do; nothing is written yet."""
    unit = office_to_keep(request, key)
    form = ListForm(request.POST or None, request.FILES or None)
    shown = {"unit": unit, "form": form, "shown": SHOWN, "columns": (*COLUMNS, STATE)}
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            shown["plan"] = plan_register(actor=request.actor, unit_id=unit.pk, content=content)
            shown["rows"] = _as_text(content)
        except KentonganError as error:
            form.add_error("file", error.message)
    return render(request, "desk/disclosure/register_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def register_import_apply(request: HttpRequest, key: str) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    unit = office_to_keep(request, key)
    content = request.POST.get("rows", "").encode()
    done = import_register(actor=request.actor, unit_id=unit.pk, content=content)
    said = _("%(added)d ditambahkan, %(changed)d diubah, %(published)d terbit.") % {
        "added": done.added,
        "changed": done.changed,
        "published": done.published,
    }
    messages.success(request, said)
    if done.held:
        messages.warning(request, _("%(count)d tetap draf karena belum lengkap.") % {"count": done.held})
    view = "draf" if done.held or not done.published else "terbit"
    return redirect(f"{reverse('register_list')}?satuan={unit.key}&isi={view}")


def _as_text(content: bytes) -> str:
    """The uploaded table as plain lines, to be sent along with the confirmation."""
    sheet = read_sheet(content)
    return to_csv(sheet.header, (row.cells for row in sheet.rows)).decode("utf-8-sig")
