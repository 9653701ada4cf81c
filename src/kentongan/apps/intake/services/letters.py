"""Letters: from the bytes that a mail server brings to an arrival."""

from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from kentongan.apps.intake.gate import reason_to_hold
from kentongan.apps.intake.models import Arrival, Door, Enclosure, Piece
from kentongan.apps.intake.policies import may_write_for
from kentongan.apps.intake.queries.doors import mailbox_at
from kentongan.apps.intake.services.holding import hold
from kentongan.apps.intake.signals import arrival_gathered
from kentongan.apps.units.queries.actors import actor_of
from kentongan.core.mailbox.letter import Letter
from kentongan.core.mailbox.reading import read_mail
from kentongan.foundation.accounts.models import User


def take_mail(*, raw: bytes, recipient: str) -> Arrival | None:
    """Keeps a letter that came to an office's address; the same letter again changes nothing.

    A sender on the office's list gets a draft (a job makes it); every other letter waits in the tray for a person,
    with the reason and a day on which it goes. None for an address that is none of ours. Raises
    core.mailbox.letter.Unreadable.
    """
    door = mailbox_at(recipient)
    if door is None:
        return None
    letter = read_mail(raw)
    with transaction.atomic():
        piece, is_new = Piece.objects.get_or_create(door=door, external_id=letter.message_id)
        return _keep(door, letter, piece) if is_new else piece.arrival


def _keep(door: Door, letter: Letter, piece: Piece) -> Arrival:
    user, may_write = _writer(door, letter.sender)
    now = timezone.now()
    arrival = Arrival.objects.create(
        door=door,
        unit=door.unit,
        user=user,
        handle=letter.sender,
        headline=letter.subject,
        body=letter.text,
        left_out=list(letter.left_out[:20]),
        received_at=now,
        last_piece_at=now,
    )
    Piece.objects.filter(pk=piece.pk).update(arrival=arrival)
    for enclosed in letter.pictures:
        row = Enclosure(arrival=arrival, name=enclosed.name, size=len(enclosed.content))
        row.file.save(f"{uuid4().hex}.bin", ContentFile(enclosed.content), save=True)
    reason = reason_to_hold(
        is_known=user is not None,
        may_write=may_write,
        is_automatic=letter.is_automatic,
        is_over=letter.is_over,
        is_empty=not (letter.text or letter.pictures),
    )
    if reason:
        hold(arrival=arrival, reason=reason)
    else:
        arrival_gathered.send(Arrival, arrival_id=arrival.pk, wait=0)
    return arrival


def _writer(door: Door, address: str) -> tuple[User | None, bool]:
    """Who stands behind an address on the office's list, and whether they still write for it.

    On the list are the addresses that the office added, and the account addresses of those who write there.
    """
    if not address:
        return None, False
    listed = door.senders.select_related("user").filter(handle=address).first()
    user = listed.user if listed else User.objects.filter(email__iexact=address, is_active=True).first()
    may_write = user is not None and may_write_for(actor_of(user), door.unit)
    return (user, may_write) if listed or may_write else (None, False)
