"""The timeline of a case."""

from django.db.models import QuerySet

from kentongan.apps.crisis.models import Case, Moment


def moments_of(case: Case) -> QuerySet[Moment]:
    """What happened, newest first, with who did it."""
    return Moment.objects.filter(case_id=case.pk).select_related("actor").order_by("-at", "-id")
