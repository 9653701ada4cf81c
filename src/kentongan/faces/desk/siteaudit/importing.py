"""A whole list of websites: shown first, then taken in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import NotAllowed
from kentongan.apps.siteaudit.policies import may_keep_sites
from kentongan.apps.siteaudit.services.importing import HEADER, SitePlan, import_sites, plan_import
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.siteaudit.asking import tabs
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import to_csv

SHOWN = 100


@staff_required
def site_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    if not may_keep_sites(request.actor):
        raise NotAllowed
    form = ListForm(request.POST or None, request.FILES or None)
    form.fields["file"].help_text = _(
        "Dengan kolom “kunci” (kunci satuan), “alamat”, dan bila perlu “alasan”."
    )
    plan = None
    if request.method == "POST" and form.is_valid():
        try:
            plan = plan_import(actor=request.actor, content=form.cleaned_data["file"].read())
        except KentonganError as error:
            form.add_error("file", error.message)
    shown = {"form": form, "plan": plan, "shown": SHOWN, **tabs(request, "sites")}
    if plan is not None:
        shown["rows"] = _rows(plan)
    return render(request, "desk/siteaudit/site_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def site_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    if not may_keep_sites(request.actor):
        raise NotAllowed
    plan = import_sites(actor=request.actor, content=request.POST.get("rows", "").encode())
    messages.success(request, _("%(count)d situs didaftarkan.") % {"count": len(plan.added)})
    return redirect("site_list")


def _rows(plan: SitePlan) -> str:
    lines = ((row.key, row.address, row.reason) for row in plan.added)
    return to_csv(HEADER, lines).decode("utf-8-sig")
