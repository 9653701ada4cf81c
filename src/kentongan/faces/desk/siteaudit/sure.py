"""Confirming what is sure, many at once: first the list, then the word."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.errors import NotAllowed
from kentongan.apps.siteaudit.policies import may_confirm
from kentongan.apps.siteaudit.queries.audits import SURE, sure_findings
from kentongan.apps.siteaudit.queries.catalogue import chapters_of
from kentongan.apps.siteaudit.services.confirming import confirm_sure
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.siteaudit.asking import LARGEST, tabs, the_audit

MOST = 500


@staff_required
def audit_sure(request: HttpRequest, audit_id: int) -> HttpResponse:
    """Shows what would be confirmed, each with a tick; then confirms the ticked ones."""
    audit = the_audit(request, audit_id)
    if not may_confirm(request.actor, audit.site):
        raise NotAllowed
    if request.method == "POST":
        keys = [int(key) for key in request.POST.getlist("temuan")[:MOST] if key.isascii() and key.isdigit()]
        chosen = [key for key in keys if key <= LARGEST]
        count = confirm_sure(actor=request.actor, audit_id=audit.pk, finding_ids=chosen)
        messages.success(request, _("%(count)d butir disahkan.") % {"count": count})
        return redirect("site_audit_page", audit_id=audit.pk)
    shown = {
        "audit": audit,
        "chapters": chapters_of(sure_findings(audit), audit.year),
        "least": SURE,
        **tabs(request, "sites"),
    }
    return render(request, "desk/siteaudit/sure.html", shown)
