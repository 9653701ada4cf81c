"""Setting up, changing and closing an account."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction

from kentongan.apps.channels import registry
from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.channels.errors import BadAccount, NotAllowed, NotFound
from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.channels.policies import may_add_account, may_manage_account
from kentongan.apps.channels.services.sealing import sealed
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

# A public name, or the number of a group; https://core.telegram.org/bots/api#sendmessage
_CHAT = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{5,20}")
_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{4,100}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountWords:
    """What a person says about an account. `secret` empty: the one that stands is kept."""

    label: str
    settings: Mapping[str, str] = field(default_factory=dict)
    secret: str = field(default="", repr=False)


@transaction.atomic
def add_account(*, actor: Actor, unit_id: int, channel: str, words: AccountWords) -> ChannelAccount:
    """Sets up an account for a unit; it carries the stories of that unit and all below from now on.

    Audited without the secret. Refuses units out of scope, unknown channels and senseless settings.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound("Satuan ini")
    if not may_add_account(actor, unit):
        raise NotAllowed
    if channel not in channel_names():
        raise BadAccount("Pilih salah satu saluran yang tersedia.", "channel")
    account = ChannelAccount(unit=unit, channel=channel)
    _apply(account, words)
    if channel == "telegram" and not account.secret:
        raise BadAccount("Isi token bot dari BotFather.", "secret")
    account.save()
    _record(actor, account, "channel_added")
    return account


@transaction.atomic
def change_account(*, actor: Actor, account_id: int, words: AccountWords) -> ChannelAccount:
    """Changes the name, the settings or the secret of an account; audited without the secret."""
    account = _managed(actor, account_id)
    _apply(account, words)
    account.trouble = ""
    account.save()
    _record(actor, account, "channel_changed")
    return account


@transaction.atomic
def set_account_active(*, actor: Actor, account_id: int, is_active: bool) -> ChannelAccount:
    """Closes an account for new stories, or opens it again. What it carried is still corrected. Audited."""
    account = _managed(actor, account_id)
    if account.is_active != is_active:
        account.is_active = is_active
        account.save(update_fields=["is_active", "updated_at"])
        _record(actor, account, "channel_opened" if is_active else "channel_closed")
    return account


def channel_names() -> dict[str, str]:
    """Every channel there is, by name, with its label."""
    return {line.name: line.label for line in registry.listed({})}


def _managed(actor: Actor, account_id: int) -> ChannelAccount:
    account = (
        ChannelAccount.objects.select_for_update(of=("self",))
        .select_related("unit")
        .filter(pk=account_id)
        .first()
    )
    if account is None:
        raise NotFound("Saluran ini")
    if not may_manage_account(actor, account):
        raise NotAllowed
    return account


def _apply(account: ChannelAccount, words: AccountWords) -> None:
    if not words.label.strip():
        raise BadAccount("Beri nama agar mudah dikenali.", "label")
    account.label = words.label.strip()[:120]
    account.settings = _CHECKS.get(account.channel, dict)(words.settings)
    if words.secret:
        if account.channel == "telegram" and not _TOKEN.fullmatch(words.secret.strip()):
            raise BadAccount("Token bot berbentuk angka, titik dua, lalu huruf dan angka.", "secret")
        account.secret = sealed(words.secret.strip())


def _telegram(given: Mapping[str, str]) -> dict[str, str]:
    chat = given.get("chat", "").strip()
    if not _CHAT.fullmatch(chat):
        raise BadAccount("Obrolan ditulis @nama_kanal, atau angka nomor grup (boleh diawali -).", "chat")
    return {
        "chat": chat,
        "photos": "1" if given.get("photos", "1") not in ("", "0", "False", "false") else "0",
    }


def _email(given: Mapping[str, str]) -> dict[str, str]:
    reply_to, from_name = given.get("reply_to", "").strip(), " ".join(given.get("from_name", "").split())
    if reply_to and not is_address(reply_to):
        raise BadAccount("Alamat balasan ini bukan alamat surel yang sah.", "reply_to")
    return {name: value for name, value in (("reply_to", reply_to), ("from_name", from_name[:120])) if value}


_CHECKS = {"telegram": _telegram, "email": _email}


def _record(actor: Actor, account: ChannelAccount, verb: str) -> None:
    detail = {"channel": account.channel, "label": account.label, "settings": account.settings}
    trail.record(actor, verb, f"channel:{account.pk}", path=account.unit.path or "", detail=detail)
