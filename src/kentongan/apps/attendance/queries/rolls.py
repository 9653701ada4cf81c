"""Lists that came afterwards, and how their rows stand."""

from collections.abc import Iterable

from django.db.models import Count, Q, QuerySet

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.enums import Choice
from kentongan.apps.attendance.models import Roll, RollRow


def rolls_of(event: Event) -> QuerySet[Roll]:
    """The lists of an event that the caller was allowed to see, newest first, with their numbers."""
    rows = Roll.objects.filter(session__event_id=event.pk).select_related("session", "made_by")
    return rows.annotate(
        rows_all=Count("rows"), rows_unsure=Count("rows", filter=Q(rows__choice=Choice.UNSURE))
    ).order_by("-id")


def rows_of(roll: Roll, choice: str = "") -> QuerySet[RollRow]:
    """The rows of a list as they stood in the file; only one kind where one is asked for."""
    rows = roll.rows.select_related("unit", "participant__unit")
    if choice in Choice.values:
        return rows.filter(choice=choice).order_by("number")
    return rows.order_by("number")


def counts_of(roll: Roll) -> dict[str, int]:
    """How many rows become what; one query."""
    found = dict(roll.rows.order_by().values_list("choice").annotate(n=Count("pk")))
    return {choice: found.get(choice, 0) for choice in Choice.values}


def suggested(rows: Iterable[RollRow]) -> dict[int, Participant]:
    """The people whom rows suggest, by key; one query."""
    keys = {key for row in rows for key in row.suggestions}
    return Participant.objects.select_related("unit").in_bulk(keys) if keys else {}
