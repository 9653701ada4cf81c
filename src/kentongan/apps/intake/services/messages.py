"""Messages of messengers: joined into arrivals, or obeyed as commands."""

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from kentongan.apps.intake.enums import ArrivalState
from kentongan.apps.intake.gate import QUIET_SECONDS, Open, grows_by
from kentongan.apps.intake.models import Arrival, Door, Enclosure, Piece, Sender
from kentongan.apps.intake.services import answering
from kentongan.apps.intake.services.binding import bind, unbind_chat
from kentongan.apps.intake.signals import arrival_gathered
from kentongan.core.messenger.incoming import Command, Incoming, command_in
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try

_MOST_AN_HOUR = 200


@transaction.atomic
def take_message(*, door: Door, incoming: Incoming) -> Arrival | None:
    """Keeps one message of a bound chat with what its sender sent just before; the same message again is nothing new.

    Words and pictures that follow each other within 45 seconds are one sending; two albums are two. A command is
    obeyed. Of a chat that is bound to nobody nothing is kept but the message's number; it is told how to bind. Beyond
    200 messages in an hour a chat is told that no more are taken.
    """
    piece, is_new = Piece.objects.get_or_create(door=door, external_id=incoming.external_id)
    if not is_new:
        return piece.arrival
    if _is_flood(door, incoming.handle):
        answering.answer_flood(door=door, handle=incoming.handle)
        return None
    command = command_in(incoming.text) if not incoming.pictures else None
    if command:
        _obey(door, incoming, command)
        return None
    # Locked: the pictures of an album are called in side by side.
    senders = Sender.objects.select_for_update(of=("self",)).select_related("user", "unit")
    sender = senders.filter(door=door, handle=incoming.handle).first()
    if sender is None:
        answering.answer_stranger(door=door, handle=incoming.handle)
        return None
    if not incoming.text.strip() and not incoming.pictures:
        answering.answer_untaken(door=door, handle=incoming.handle, key=f"piece:{piece.pk}")
        return None
    return _join(door, sender, incoming, piece)


def _is_flood(door: Door, handle: str) -> bool:
    try:
        count_try("intake.chat", f"{door.pk}:{handle}", at_most=_MOST_AN_HOUR, seconds=3600)
    except KentonganError:
        return True
    return False


def _obey(door: Door, incoming: Incoming, command: Command) -> None:
    if command.name == "berhenti":
        unbind_chat(door=door, handle=incoming.handle)
    else:
        bind(door=door, handle=incoming.handle, code=command.word)


def _join(door: Door, sender: Sender, incoming: Incoming, piece: Piece) -> Arrival:
    arrival = _standing(door, incoming) or Arrival(
        door=door, unit=sender.unit, user=sender.user, handle=incoming.handle, received_at=timezone.now()
    )
    arrival.album = incoming.album or arrival.album
    arrival.body = "\n\n".join(filter(None, [arrival.body, incoming.text.replace("\x00", "").strip()]))
    arrival.last_piece_at = timezone.now()
    arrival.save()
    Enclosure.objects.bulk_create(
        Enclosure(arrival=arrival, reference=picture.reference, size=picture.size)
        for picture in incoming.pictures
    )
    Piece.objects.filter(pk=piece.pk).update(arrival=arrival)
    arrival_gathered.send(Arrival, arrival_id=arrival.pk, wait=QUIET_SECONDS)
    return arrival


def _standing(door: Door, incoming: Incoming) -> Arrival | None:
    """What the sender's message joins, if it joins anything."""
    rows = Arrival.objects.filter(door=door, handle=incoming.handle, state=ArrivalState.GATHERING)
    rows = rows.annotate(pictures=Count("enclosures")).order_by("-id")
    for found in rows:
        standing = Open(found.album, found.pictures, len(found.body))
        if grows_by(
            standing, album=incoming.album, pictures=len(incoming.pictures), length=len(incoming.text)
        ):
            return found
    return None
