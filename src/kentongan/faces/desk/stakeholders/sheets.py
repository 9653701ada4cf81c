"""Tables in and out: partners, complaints, counts; first what would happen, then it happens."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.stakeholders.errors import NotAllowed
from kentongan.apps.stakeholders.policies import may_open_complaints, may_open_partners
from kentongan.apps.stakeholders.services import (
    complaint_import,
    complaint_sheet,
    participation,
    partner_sheet,
)
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.complaint_forms import ComplaintListForm
from kentongan.faces.desk.stakeholders.frame import show
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import MAX_BYTES
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

_WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
SHOWN = 100


@staff_required
@require_POST
def partner_export(request: HttpRequest, form: str) -> HttpResponse:
    """The register as a table; who took it stands in the trail."""
    if form not in _WRITERS:
        raise Http404
    rows = partner_sheet.export_partners(actor=request.actor)
    return download("mitra", form, partner_sheet.HEADER, rows)


@staff_required
def partner_import(request: HttpRequest) -> HttpResponse:
    """What a table of partners would do; nothing is written yet."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    form = ListForm(request.POST or None, request.FILES or None)
    plan, rows = _planned(
        form, lambda content: partner_sheet.plan_partners(actor=request.actor, content=content)
    )
    words = {"form": form, "plan": plan, "rows": rows, "shown": SHOWN, "columns": partner_sheet.HEADER}
    words["here"] = "partners"
    return show(request, "desk/stakeholders/partner_import.html", words, status=400 if form.errors else 200)


@staff_required
@require_POST
def partner_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    plan = partner_sheet.import_partners(actor=request.actor, content=_rows(request))
    counts = {"added": len(plan.added), "changed": len(plan.changed)}
    messages.success(request, _("%(added)d mitra ditambahkan, %(changed)d diubah.") % counts)
    return redirect("partner_list")


@staff_required
def complaint_import_page(request: HttpRequest) -> HttpResponse:
    """What an export of LAPOR! would do; the file is masked at once and not kept."""
    if not may_open_complaints(request.actor):
        raise NotAllowed
    form = ComplaintListForm(request.POST or None, request.FILES or None)
    unit = None
    if request.method == "POST" and form.is_valid() and form.cleaned_data["unit"]:
        unit = asking.office_called(request, form.cleaned_data["unit"], Permission.COMPLAINT_WORK)
        if unit is None:
            form.add_error("unit", _("Satuan ini tidak dikenal atau di luar wilayah kerja Anda."))
    plan, _raw = _planned(
        form,
        lambda content: complaint_import.plan_complaints(
            actor=request.actor, content=content, unit_id=unit.pk if unit else None
        ),
    )
    rows = ""
    if plan:
        cells = (complaint_sheet.cells_of(row.words, row.unit.key) for row in plan.rows)
        rows = to_csv(complaint_sheet.HEADER, cells).decode("utf-8-sig")
    words = {"form": form, "plan": plan, "rows": rows, "shown": SHOWN, "columns": complaint_sheet.HEADER}
    words["here"] = "complaints"
    return show(request, "desk/stakeholders/complaint_import.html", words, status=400 if form.errors else 200)


@staff_required
@require_POST
def complaint_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes the masked rows that the preview showed; every one is judged, and masked, once more."""
    plan = complaint_import.import_complaints(actor=request.actor, content=_rows(request))
    counts = {"added": plan.added, "known": len(plan.rows) - plan.added}
    messages.success(request, _("%(added)d aduan baru dicatat, %(known)d diperbarui.") % counts)
    return redirect("complaint_list")


@staff_required
def participation_import(request: HttpRequest) -> HttpResponse:
    """What a table of counts would do; nothing is written yet."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    form = ListForm(request.POST or None, request.FILES or None)
    plan, rows = _planned(
        form, lambda content: participation.plan_counts(actor=request.actor, content=content)
    )
    words = {"form": form, "plan": plan, "rows": rows, "shown": SHOWN, "columns": participation.HEADER}
    words["here"] = "participation"
    return show(
        request, "desk/stakeholders/participation_import.html", words, status=400 if form.errors else 200
    )


@staff_required
@require_POST
def participation_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    plan = participation.import_counts(actor=request.actor, content=_rows(request))
    messages.success(request, _("%(count)d angka dicatat.") % {"count": len(plan.taken)})
    return redirect("participation_page")


def download(name: str, form: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> HttpResponse:
    """A table to keep."""
    kind, write = _WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return HttpResponse(write(tuple(header), rows), content_type=kind, headers=headers)


def is_form(form: str) -> bool:
    """Whether tables are written in that form."""
    return form in _WRITERS


def _planned(form: ListForm, plan: Callable[[bytes], object]) -> tuple[object | None, str]:
    """The dry run of what was uploaded and its rows as text; a refusal stands at the file."""
    if not form.is_bound or not form.is_valid():
        return None, ""
    content = form.cleaned_data["file"].read()
    try:
        return plan(content), _as_text(content)
    except KentonganError as error:
        form.add_error("file", error.message)
        return None, ""


def _as_text(content: bytes) -> str:
    """The table once more as CSV, whatever it came as, for the button that applies it."""
    sheet = read_sheet(content)
    return to_csv(sheet.header, (row.cells for row in sheet.rows)).decode("utf-8-sig")


def _rows(request: HttpRequest) -> bytes:
    return request.POST.get("rows", "").encode()[: MAX_BYTES + 1]
