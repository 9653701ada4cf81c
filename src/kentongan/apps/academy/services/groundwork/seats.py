"""Seats of an event: who gets one, who waits, who moves up. The event is locked by the caller."""

from django.utils import timezone

from kentongan.apps.academy.enums import LetterKind, Mode, Place
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.queries.participants import seats_taken
from kentongan.apps.academy.services.groundwork.letters import send_letters


def takes_seat(event: Event, mode: str) -> bool:
    """Whether somebody who comes so takes a counted seat: on site, or anyhow where everything is virtual."""
    return event.mode == Mode.VIRTUAL or mode == Mode.ONSITE


def is_full(event: Event) -> bool:
    """Whether nobody more can sit; who waits has the first right to what becomes free."""
    if event.quota is None:
        return False
    return event.participants.filter(place=Place.WAITING).exists() or seats_taken(event) >= event.quota


def fill_seats(event: Event) -> int:
    """Gives free seats to the waiting in their turn and writes to them; how many moved up."""
    waiting = event.participants.filter(place=Place.WAITING).order_by("queued_at", "id")
    if event.quota is not None:
        waiting = waiting[: max(event.quota - seats_taken(event), 0)]
    moved = list(waiting.select_related("user"))
    Participant.objects.filter(pk__in=[one.pk for one in moved]).update(
        place=Place.NOMINATED, queued_at=None, updated_at=timezone.now()
    )
    for one in moved:
        send_letters(LetterKind.SEATED, [one], more=f":{one.seed[:8]}")
    return len(moved)
