"""Keeping a press list, and letting people leave it."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models.functions import Lower

from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.errors import BadAccount, BadList, NotAllowed, NotFound
from kentongan.apps.channels.models import ChannelAccount, Recipient
from kentongan.apps.channels.policies import may_manage_account
from kentongan.apps.channels.services.plan import LISTS
from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.audit import trail


def fresh_token() -> str:
    """160 random bits in small letters: a server on the way may change the case of a return path."""
    return secrets.token_hex(20)


@dataclass(frozen=True, slots=True)
class Reader:
    """A line of a press list."""

    address: str
    name: str = ""


@transaction.atomic
def add_recipient(*, actor: Actor, account_id: int, reader: Reader) -> Recipient:
    """Adds one reader; one who stands in the list already, or left it, is refused with that reason. Audited."""
    account = list_of(actor, account_id)
    if not is_address(reader.address):
        raise BadAccount("Alamat surel ini tidak sah. Periksa penulisannya.", "address")
    known = Recipient.objects.filter(account=account, address__iexact=reader.address).first()
    if known is not None:
        raise BadAccount(f"Alamat ini sudah ada di daftar ({known.get_status_display()}).", "address")
    made = Recipient.objects.create(
        account=account, address=reader.address, name=reader.name[:120], token=fresh_token()
    )
    _record(actor, account, "recipient_added", {"recipient": made.pk})
    return made


@transaction.atomic
def add_recipients(*, actor: Actor, account_id: int, readers: Iterable[Reader]) -> int:
    """Adds the readers of a checked list; those who stand in it are left as they are. Audited; the number added."""
    account = list_of(actor, account_id)
    known = set(Recipient.objects.filter(account=account).values_list(Lower("address"), flat=True))
    fresh = {reader.address.lower(): reader for reader in readers if reader.address.lower() not in known}
    rows = [
        Recipient(account=account, address=reader.address, name=reader.name[:120], token=fresh_token())
        for reader in fresh.values()
    ]
    Recipient.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    _record(actor, account, "recipients_imported", {"added": len(rows)})
    return len(rows)


@transaction.atomic
def set_recipient_active(*, actor: Actor, account_id: int, recipient_id: int, is_active: bool) -> Recipient:
    """Takes a reader off the list, or puts one back whose address was mended.

    Who left by their own will is not put back by us: that takes their own word (UU 27/2022, consent). Audited.
    """
    account = list_of(actor, account_id)
    row = Recipient.objects.select_for_update().filter(account=account, pk=recipient_id).first()
    if row is None:
        raise NotFound("Penerima ini")
    if is_active and row.status == RecipientStatus.UNSUBSCRIBED:
        raise BadList("Penerima ini berhenti atas kehendaknya sendiri. Ia hanya kembali bila memintanya.")
    row.status = RecipientStatus.ACTIVE if is_active else RecipientStatus.BOUNCED
    row.soft_bounces = 0
    row.last_diagnostic = "" if is_active else "Dinonaktifkan oleh pengelola."
    row.save()
    _record(actor, account, "recipient_opened" if is_active else "recipient_closed", {"recipient": row.pk})
    return row


@transaction.atomic
def unsubscribe(*, token: str) -> bool:
    """Takes the reader behind a link off the list, at once and without asking who clicked (RFC 8058).

    Idempotent; False when no reader bears the token. Audited without the address.
    """
    row = (
        Recipient.objects.select_for_update(of=("self",))
        .select_related("account__unit")
        .filter(token=token)
        .first()
    )
    if row is None:
        return False
    if row.status != RecipientStatus.UNSUBSCRIBED:
        row.status = RecipientStatus.UNSUBSCRIBED
        row.save(update_fields=["status", "updated_at"])
        _record(PUBLIC, row.account, "recipient_unsubscribed", {"recipient": row.pk})
    return True


def list_of(actor: Actor, account_id: int) -> ChannelAccount:
    """The press list `actor` may manage; refuses accounts out of scope and channels without readers."""
    account = ChannelAccount.objects.select_related("unit").filter(pk=account_id).first()
    if account is None:
        raise NotFound("Saluran ini")
    if not may_manage_account(actor, account):
        raise NotAllowed
    if account.channel not in LISTS:
        raise BadList("Saluran ini tidak mempunyai daftar penerima.")
    return account


def _record(actor: Actor, account: ChannelAccount, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"channel:{account.pk}", path=account.unit.path or "", detail=detail)
