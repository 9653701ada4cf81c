"""One audit: how far it is, what it found chapter by chapter, and what changed since an earlier one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRefresh

from kentongan.apps.siteaudit.enums import JUDGED
from kentongan.apps.siteaudit.models import Audit
from kentongan.apps.siteaudit.policies import may_assign, may_confirm, may_run
from kentongan.apps.siteaudit.queries.audits import (
    audits_of,
    compared,
    findings_of,
    previous_of,
    sure_findings,
)
from kentongan.apps.siteaudit.queries.catalogue import chapters_of, instrument_named, title_of
from kentongan.core.openness.technical.checks import URGENT
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.siteaudit.asking import tabs, the_audit

GROUPS = ("semua", "belum", "kurang")
SHOWN = 30


@staff_required
def audit_page(request: HttpRequest, audit_id: int) -> HttpResponse:
    """Progress while it runs; afterwards score, indicators and every item with its evidence."""
    audit = the_audit(request, audit_id)
    shown = {
        "audit": audit,
        "site": audit.site,
        "may_run": may_run(request.actor, audit.site),
        **tabs(request, "sites"),
    }
    if hasattr(audit, "result"):
        shown |= _judged(request, audit)
    return render(request, "desk/siteaudit/audit_page.html", shown)


@staff_required
def audit_progress(request: HttpRequest, audit_id: int) -> HttpResponse:
    """The piece that refreshes itself; when the audit has ended the whole page is loaded anew."""
    audit = the_audit(request, audit_id)
    if request.htmx and not audit.is_active:
        return HttpResponseClientRefresh()
    shown = {"audit": audit, "may_run": may_run(request.actor, audit.site)}
    return render(request, "desk/siteaudit/_progress.html", shown)


@staff_required
def audit_compare(request: HttpRequest, audit_id: int) -> HttpResponse:
    """What became better or worse since an earlier audit of the same site."""
    audit = the_audit(request, audit_id)
    others = [one for one in audits_of(audit.site).filter(state__in=JUDGED)[:SHOWN] if one.pk != audit.pk]
    before = _asked(request, others) or previous_of(audit)
    changes = compared(before, audit) if before else []
    groups = {name: [] for name in ("better", "worse", "unclear", "same")}
    for change in changes:
        groups[change.direction].append((title_of(change.item, audit.year), change))
    shown = {"audit": audit, "before": before, "others": others, "groups": groups, **tabs(request, "sites")}
    return render(request, "desk/siteaudit/compare.html", shown)


def _judged(request: HttpRequest, audit: Audit) -> dict[str, Any]:
    group = request.GET.get("isi", "semua")
    findings = list(findings_of(audit))
    asked = [one for one in findings if _is_asked(one, group)]
    return {
        "result": audit.result,
        "instrument": instrument_named(audit.instrument),
        "chapters": chapters_of(asked, audit.year),
        "urgent": [one for one in findings if URGENT.get(one.item) == one.effective],
        "total": len(findings),
        "undecided": sum(not one.is_confirmed for one in findings),
        "lacking": sum(one.effective in ("missing", "partly") for one in findings),
        "sure": sure_findings(audit).count(),
        "group": group if group in GROUPS else "semua",
        "previous": previous_of(audit),
        "may_confirm": may_confirm(request.actor, audit.site),
        "may_assign": may_assign(request.actor, audit.site),
    }


def _is_asked(finding: Any, group: str) -> bool:
    if group == "belum":
        return not finding.is_confirmed
    return group != "kurang" or finding.effective in ("missing", "partly")


def _asked(request: HttpRequest, others: list[Audit]) -> Audit | None:
    return next((one for one in others if str(one.pk) == request.GET.get("dengan", "")), None)
