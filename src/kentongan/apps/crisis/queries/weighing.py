"""What the judge of severity is shown, and what it says."""

from dataclasses import asdict

from django.db.models import F, QuerySet
from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case, SeverityChange
from kentongan.apps.crisis.queries.press import Figures, figures_of
from kentongan.core.crisis.severity import TOLD, Judgement, Signs, judge


def judgement_of(case: Case, figures: Figures | None = None) -> Judgement:
    """The level that people's signs and the press ask for now; three queries without `figures`."""
    if figures is None:
        figures = figures_of([case]).get(case.pk, Figures())
    hours = max(0.0, (timezone.now() - case.detected_at).total_seconds() / 3600)
    return judge(Signs(type=case.type, hours=hours, **told_signs(case), **asdict(figures)))


def told_signs(case: Case) -> dict[str, int]:
    """The signs that people told, in the judge's words; what is no number counts as nothing."""
    return {name: value for name in TOLD if type(value := case.signs.get(name)) in (int, bool) and value >= 0}


def cases_to_weigh(limit: int) -> QuerySet[Case]:
    """The open cases that were weighed longest ago."""
    rows = Case.objects.filter(status=CaseStatus.OPEN).select_related("unit", "lead")
    return rows.order_by(F("judged_at").asc(nulls_first=True), "pk")[:limit]


def severity_changes(case: Case) -> QuerySet[SeverityChange]:
    """Every change of level, newest first."""
    return SeverityChange.objects.filter(case_id=case.pk).select_related("actor")
