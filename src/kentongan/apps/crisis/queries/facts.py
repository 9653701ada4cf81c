"""The facts board."""

from django.db.models import QuerySet

from kentongan.apps.crisis.enums import FactSlot
from kentongan.apps.crisis.models import Case, Fact


def facts_of(case: Case) -> QuerySet[Fact]:
    """The facts that hold now, oldest first; one query."""
    return Fact.objects.filter(case_id=case.pk, superseded_by=None).select_related("author").order_by("id")


def facts_replaced(case: Case) -> QuerySet[Fact]:
    """What was thought before, newest first."""
    rows = Fact.objects.filter(case_id=case.pk, superseded_by__isnull=False)
    return rows.select_related("author", "superseded_by").order_by("-id")


def slots_unanswered(facts: list[Fact]) -> list[FactSlot]:
    """The questions that no fact answers yet, in the order of the board."""
    answered = {fact.slot for fact in facts}
    return [slot for slot in FactSlot if slot not in answered and slot is not FactSlot.OTHER]
