"""Starting and calling off audits."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.siteaudit.errors import NotAllowed, NotNow
from kentongan.apps.siteaudit.policies import may_keep_sites
from kentongan.apps.siteaudit.services import starting as service
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.siteaudit.asking import tabs
from kentongan.faces.desk.siteaudit.forms import BatchForm
from kentongan.foundation.accounts.policy import Permission


@staff_required
@require_POST
def audit_start(request: HttpRequest, site_id: int) -> HttpResponse:
    """Queues the audit of one site."""
    audit = service.start_audit(
        actor=request.actor, site_id=site_id, instrument=request.POST.get("instrument", "")
    )
    messages.success(request, _("Audit masuk antrean; kemajuannya tampil di halaman ini."))
    return redirect("site_audit_page", audit_id=audit.pk)


@staff_required
def audits_start(request: HttpRequest) -> HttpResponse:
    """Queues the audits of all sites of a region."""
    if not may_keep_sites(request.actor):
        raise NotAllowed
    mine = units_visible_to(request.actor, Permission.SITE_AUDIT_RUN)
    regions = mine.filter(type=UnitType.REGION).order_by("name")
    form = BatchForm(request.POST or None, regions=regions)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = service.start_audits(
                actor=request.actor, below=given["region"], instrument=given["instrument"]
            )
        except NotNow as refused:
            form.add_error(None, refused.message)
        else:
            messages.success(request, _("%(count)d audit masuk antrean.") % {"count": len(made)})
            return redirect("site_list")
    shown = {"form": form, **tabs(request, "sites")}
    return render(request, "desk/siteaudit/batch.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def audit_cancel(request: HttpRequest, audit_id: int) -> HttpResponse:
    """Calls an audit off."""
    service.cancel_audit(actor=request.actor, audit_id=audit_id)
    messages.success(request, _("Audit dibatalkan. Yang sudah dibaca tidak disimpan."))
    return redirect("site_audit_page", audit_id=audit_id)
