"""What came in, for those who write for the office."""

from django.db.models import Count, QuerySet

from kentongan.apps.intake.enums import ArrivalState
from kentongan.apps.intake.models import Arrival
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def arrivals_visible_to(actor: Actor) -> QuerySet[Arrival]:
    """All that came to the offices of the actor."""
    return within(Arrival.objects.all(), actor, Permission.INTAKE_READ)


def arrivals_listed(actor: Actor, *, state: str = "") -> QuerySet[Arrival]:
    """Newest first, with office, door, sender and the number of pictures; one query."""
    rows = arrivals_visible_to(actor).select_related("unit", "door", "user")
    rows = rows.filter(state=state) if state in ArrivalState.values else rows
    return rows.annotate(pictures=Count("enclosures")).order_by("-id")


def arrival_seen_by(actor: Actor, arrival_id: int) -> Arrival | None:
    """One arrival with its enclosures; two queries."""
    rows = arrivals_visible_to(actor).select_related("unit", "door", "user", "story", "settled_by")
    return rows.prefetch_related("enclosures").filter(pk=arrival_id).first()
