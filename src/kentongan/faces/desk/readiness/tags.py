"""What the crisis room shows of reports, drills and reviews."""

from django import template

from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.enums import ReportKind
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.queries.reports import newest_reports

register = template.Library()


@register.simple_tag
def reports_in(case: Case) -> list[tuple[str, str, object]]:
    """Each kind of report with its newest one; one query."""
    newest = newest_reports(case)
    return [(kind.value, kind.label, newest.get(kind.value)) for kind in ReportKind]


@register.simple_tag
def drill_in(case: Case) -> Drill | None:
    """The drill whose room this is; one query for drills, none for real cases."""
    return Drill.objects.filter(case_id=case.pk).first() if case.is_drill else None
