"""Binding a chat to a person, by a code that only the person could read."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.errors import NotAllowed, NotFound
from kentongan.apps.intake.models import BindingCode, Door, Sender
from kentongan.apps.intake.policies import may_write_for
from kentongan.apps.intake.services.answering import answer_command
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.tokens import hash_of
from kentongan.foundation.audit import trail

VALID_FOR = timedelta(minutes=15)
# Without signs that are read as others: 0 O, 1 I L.
_SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_LENGTH = 8


@transaction.atomic
def issue_code(*, actor: Actor, unit_id: int) -> str:
    """A fresh code, valid for 15 minutes and one chat, for writing to `unit_id`; older ones of the person end.

    It is shown once; the house keeps its hash. Audited.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_write_for(actor, unit):
        raise NotAllowed
    BindingCode.objects.filter(user_id=actor.user_id, used_at=None).delete()
    code = "".join(secrets.choice(_SIGNS) for _sign in range(_LENGTH))
    BindingCode.objects.create(
        user_id=actor.user_id, unit=unit, code_hash=hash_of(code), expires_at=timezone.now() + VALID_FOR
    )
    trail.record(actor, "chat_code_issued", f"user:{actor.user_id}", path=unit.path)
    return code


@transaction.atomic
def bind(*, door: Door, handle: str, code: str) -> Sender | None:
    """Binds a chat to whoever asked for `code`; None, with an answer that says so, for a code that does not hold.

    The person must still write for the office that they chose, and the office must lie below the door's. Audited.
    """
    rows = BindingCode.objects.select_for_update(of=("self",)).select_related("user", "unit")
    found = rows.filter(code_hash=hash_of(code), used_at=None, expires_at__gt=timezone.now()).first()
    actor = actor_of(found.user) if found else None
    if not found or not found.unit.path.startswith(door.unit.path) or not may_write_for(actor, found.unit):
        words = _(
            "Kode ini tidak berlaku. Buat kode baru di meja: Kiriman, Ponsel saya. Kode berlaku 15 menit."
        )
        answer_command(door=door, handle=handle, words=words)
        return None
    found.used_at = timezone.now()
    found.save(update_fields=["used_at"])
    sender, _is_new = Sender.objects.update_or_create(
        door=door,
        handle=handle,
        defaults={"user": found.user, "unit": found.unit, "added_by": found.user},
    )
    trail.record(actor, "chat_bound", f"sender:{sender.pk}", path=found.unit.path)
    words = _("Obrolan ini terhubung. Kirim naskah dan foto; semuanya menjadi draf untuk %(unit)s.")
    answer_command(door=door, handle=handle, words=words % {"unit": found.unit.name})
    return sender


@transaction.atomic
def unbind_chat(*, door: Door, handle: str) -> None:
    """The chat itself asks to be let go. Audited."""
    sender = Sender.objects.select_related("user", "unit").filter(door=door, handle=handle).first()
    if sender:
        _let_go(actor_of(sender.user), sender)
    words = _("Obrolan ini tidak lagi terhubung. Kirim /mulai dan kode baru bila ingin menulis lagi.")
    answer_command(door=door, handle=handle, words=words)


@transaction.atomic
def unbind(*, actor: Actor, sender_id: int) -> None:
    """A person lets one of their own chats go. Audited."""
    rows = Sender.objects.select_related("unit").exclude(door__kind=DoorKind.MAIL)
    sender = rows.filter(pk=sender_id, user_id=actor.user_id).first()
    if sender is None:
        raise NotFound(_("Obrolan ini"))
    _let_go(actor, sender)


def _let_go(actor: Actor, sender: Sender) -> None:
    trail.record(actor, "chat_unbound", f"sender:{sender.pk}", path=sender.unit.path)
    sender.delete()
