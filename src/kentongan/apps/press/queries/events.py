"""Press events, guests in their turn, and the list for the gate."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from kentongan.apps.press.enums import Clearance, Reply, Seat
from kentongan.apps.press.models import Guest, PressEvent
from kentongan.apps.press.queries.links import hashed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def events_visible_to(actor: Actor) -> QuerySet[PressEvent]:
    """Press events of the branches of `actor`, newest first."""
    rows = within(PressEvent.objects.select_related("unit"), actor, Permission.PRESS_TAKE)
    return rows.order_by("-starts_at", "-id")


def guests_of(event: PressEvent) -> QuerySet[Guest]:
    """The guests of an event that the caller was allowed to see: seated ones first, the waiting in their turn."""
    rows = event.guests.select_related("reporter__outlet", "cleared_by")
    turn = Case(
        When(seat=Seat.TAKEN, then=Value(0)),
        When(seat=Seat.WAITING, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return rows.order_by(turn, "replied_at", "id")


def seated(event: PressEvent) -> QuerySet[Guest]:
    """Those who come, in the order of names: the list for the gate."""
    return guests_of(event).filter(seat=Seat.TAKEN).order_by("name", "id")


@dataclass(frozen=True, slots=True)
class Tally:
    """How an event stands."""

    invited: int
    yes: int
    no: int
    waiting: int
    cleared: int
    refused: int
    came: int


def tally(event: PressEvent) -> Tally:
    """Numbers of one event; one query. After erasure the numbers that were kept."""
    if event.erased_at:
        return Tally(**event.counts)
    return Tally(
        **event.guests.aggregate(
            invited=Count("pk"),
            yes=Count("pk", filter=Q(seat=Seat.TAKEN)),
            no=Count("pk", filter=Q(reply=Reply.NO)),
            waiting=Count("pk", filter=Q(seat=Seat.WAITING)),
            cleared=Count("pk", filter=Q(clearance=Clearance.CLEARED)),
            refused=Count("pk", filter=Q(clearance=Clearance.REFUSED)),
            came=Count("pk", filter=Q(arrived_at__isnull=False)),
        )
    )


def guest_by_token(token: str, *, now: datetime | None = None, lock: bool = False) -> Guest | None:
    """The guest behind a link that still answers: until the event begins, not after its data were erased."""
    rows = Guest.objects.select_related("event__unit", "reporter__outlet")
    rows = rows.select_for_update(of=("self", "event")) if lock else rows
    alive = rows.filter(event__erased_at=None, event__ends_at__gt=now or timezone.now())
    return alive.filter(token_hash=hashed(token)).first()
