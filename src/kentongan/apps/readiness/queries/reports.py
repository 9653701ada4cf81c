"""Situation reports and executive reports."""

from datetime import timedelta

from django.db.models import QuerySet

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.readiness.enums import ReportKind
from kentongan.apps.readiness.errors import NotFound
from kentongan.apps.readiness.models import Report
from kentongan.foundation.accounts.actor import Actor

# How often each report is made while a case runs, by level; None: when asked for. Our own design.
CADENCE = {
    ReportKind.SITUATION: {1: None, 2: timedelta(hours=2), 3: timedelta(hours=1), 4: timedelta(minutes=30)},
    ReportKind.EXECUTIVE: {1: None, 2: timedelta(hours=24), 3: timedelta(hours=6), 4: timedelta(hours=2)},
}


def reports_of(case: Case) -> QuerySet[Report]:
    """The reports of a case, newest first; one query."""
    return Report.objects.filter(case_id=case.pk).select_related("made_by")


def report_visible_to(actor: Actor, report_id: int) -> Report:
    """One report whose case `actor` may read; raises NotFound."""
    seen = cases_visible_to(actor).values("pk")
    rows = Report.objects.filter(case_id__in=seen).select_related("case__unit", "made_by")
    found = rows.filter(pk=report_id).first()
    if found is None:
        raise NotFound
    return found


def newest_reports(case: Case) -> dict[str, Report]:
    """The newest report of each kind; one query."""
    rows = Report.objects.filter(case_id=case.pk).order_by("kind", "-number").distinct("kind")
    return {row.kind: row for row in rows}
