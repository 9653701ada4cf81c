"""People on the list of an event."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from kentongan.apps.academy.enums import Mode, Origin, Place
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.scope import within

SEATED = (Place.NOMINATED, Place.CONFIRMED)
_TURN = Case(
    *(
        When(place=place, then=Value(at))
        for at, place in enumerate((Place.CONFIRMED, Place.NOMINATED, Place.WAITING, Place.DECLINED))
    ),
    output_field=IntegerField(),
)


def participants_of(event: Event) -> QuerySet[Participant]:
    """Everybody on the list of an event that the caller was allowed to see, by office and name."""
    return event.participants.select_related("unit", "user").order_by("unit__name", "name", "id")


def participants_seen(actor: Actor, event: Event) -> QuerySet[Participant]:
    """Those whom `actor` may see by name: all of them in the organiser's branch, else the own offices' people."""
    rows = participants_of(event)
    return (
        rows
        if may(actor, Permission.EVENT_READ, event.unit.path or "")
        else within(rows, actor, Permission.EVENT_READ)
    )


def people_of(event: Event, unit: Unit) -> QuerySet[Participant]:
    """The office's people at an event: those who come first, the waiting in their turn."""
    return (
        participants_of(event)
        .filter(unit=unit)
        .annotate(turn=_TURN)
        .order_by("turn", "queued_at", "name", "id")
    )


def seats_taken(event: Event, *, unit_ids: Collection[int] | None = None) -> int:
    """Named people who hold a place on site (in a virtual event: at all). Who came unnamed takes no named place."""
    rows = event.participants.filter(place__in=SEATED, origin=Origin.NOMINATED)
    if event.mode != Mode.VIRTUAL:
        rows = rows.filter(mode=Mode.ONSITE)
    return (rows if unit_ids is None else rows.filter(unit_id__in=unit_ids)).count()


@dataclass(frozen=True, slots=True)
class Turnout:
    """How the list of an event stands."""

    invited: int
    answered: int
    excused: int
    named: int
    onsite: int
    virtual: int
    confirmed: int
    waiting: int
    declined: int
    walked_in: int


def turnout(event: Event) -> Turnout:
    """Numbers of one event; two queries."""
    people = event.participants.aggregate(
        named=Count("pk", filter=Q(place__in=SEATED, origin=Origin.NOMINATED)),
        onsite=Count("pk", filter=Q(place__in=SEATED, origin=Origin.NOMINATED, mode=Mode.ONSITE)),
        virtual=Count("pk", filter=Q(place__in=SEATED, origin=Origin.NOMINATED, mode=Mode.VIRTUAL)),
        confirmed=Count("pk", filter=Q(place=Place.CONFIRMED, origin=Origin.NOMINATED)),
        waiting=Count("pk", filter=Q(place=Place.WAITING)),
        declined=Count("pk", filter=Q(place=Place.DECLINED)),
        walked_in=Count("pk", filter=Q(origin=Origin.WALK_IN)),
    )
    offices = event.invitations.aggregate(
        invited=Count("pk"),
        answered=Count("pk", filter=Q(answered_at__isnull=False)),
        excused=Count("pk", filter=~Q(excuse="")),
    )
    return Turnout(**offices, **people)
