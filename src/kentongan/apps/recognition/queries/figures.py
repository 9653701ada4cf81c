"""Figures of social media that were brought in."""

from django.db.models import QuerySet

from kentongan.apps.recognition.models import AwardYear, SocialFigure


def figures_of(year: AwardYear) -> QuerySet[SocialFigure]:
    """The figures of a year, newest month first."""
    rows = SocialFigure.objects.filter(year=year).select_related("unit", "brought_by")
    return rows.order_by("-period", "unit__name", "measure")
