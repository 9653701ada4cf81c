"""Results that everybody may read."""

from django.db.models import Prefetch, QuerySet

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.models import AwardYear, Result, Score


def published_years() -> QuerySet[AwardYear]:
    """Years whose results are public, newest first."""
    return AwardYear.objects.filter(state=YearState.PUBLISHED).order_by("-year")


def published_year(year: int) -> AwardYear | None:
    """One public year with its results, offices and certificates; two queries."""
    results = Result.objects.select_related("unit", "certificate").order_by("category", "rank", "unit__name")
    return published_years().filter(year=year).prefetch_related(Prefetch("results", results)).first()


def public_table(year: AwardYear) -> QuerySet[Score]:
    """All totals and places of a public year, without lines."""
    rows = Score.objects.filter(run_id=year.run_id, total__gt=0).select_related("unit", "unit__parent")
    return rows.defer("lines").order_by("category", "rank", "unit__name")
