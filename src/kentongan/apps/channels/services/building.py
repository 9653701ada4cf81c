"""From a row to a living channel, and from a reader to an audience."""

from collections.abc import Mapping
from email.utils import parseaddr
from functools import cache
from typing import Any

from django.conf import settings
from django.urls import reverse

from kentongan.apps.channels import registry
from kentongan.apps.channels.adapters.verp import Verp
from kentongan.apps.channels.contract import Audience, Channel, ChannelError, Limits
from kentongan.apps.channels.models import ChannelAccount, Recipient
from kentongan.apps.channels.services.sealing import Unreadable, bounce_secret, opened
from kentongan.foundation.outbound.client import OutboundClient


def channel_of(account: ChannelAccount) -> Channel:
    """The channel behind an account; raises ChannelError(not_configured) in words for its keeper."""
    try:
        options = _options(account)
    except Unreadable:
        raise ChannelError(
            "Kunci rahasia saluran ini tidak terbaca lagi. Isi ulang kuncinya.", code="credentials"
        ) from None
    made = registry.channel(account.channel, options, outbound=OutboundClient(settings.OUTBOUND))
    if made is None or not made.configured:
        raise ChannelError("Saluran ini belum disetel lengkap.", code="not_configured")
    return made


@cache
def limits_of(name: str) -> Limits | None:
    """What the channel of that name allows; None for one that no package brings any more."""
    line = next((line for line in registry.listed({}) if line.name == name), None)
    return line.channel.limits if line and line.channel else None


def audience_of(account: ChannelAccount, reader: Recipient | None) -> Audience:
    """Where a dispatch of this account goes: one reader of a list, or the account's own chat."""
    if reader is None:
        return Audience(address=str(account.settings.get("chat", "")), name=account.label)
    return Audience(
        address=reader.address,
        name=reader.name,
        unsubscribe_url=settings.SITE_URL + reverse("unsubscribe", args=[reader.token]),
        return_path=return_paths().address(reader.token),
    )


def return_paths() -> Verp:
    """The return paths of this installation, from the setting MAIL_BOUNCES (`bounce@example.org`)."""
    prefix, _, domain = settings.MAIL_BOUNCES.rpartition("@")
    return Verp(domain=domain or "localhost", secret=bounce_secret(), prefix=prefix or "bounce")


def _options(account: ChannelAccount) -> Mapping[str, Any]:
    """The house's settings first, the account's own over them; never the other way for addresses of servers."""
    own = {name: value for name, value in account.settings.items() if name not in _HOUSE_ONLY}
    house = _HOUSE.get(account.channel, lambda _account: {})(account)
    secret = opened(account.secret)
    return {**house, **own, **({"token": secret} if secret else {})}


# An account's keeper must not be able to point the house's credentials at a server of their own.
_HOUSE_ONLY = frozenset({"host", "port", "user", "password", "tls", "ca_file", "base_url", "from_address"})


def _mail_options(account: ChannelAccount) -> dict[str, Any]:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    domain = address.rpartition("@")[2]
    return {
        **settings.PRESS_SMTP,
        "from_address": address,
        "from_name": name or account.unit.name,
        "list_id": f"daftar-{account.pk}.{domain}",
    }


def _telegram_options(_account: ChannelAccount) -> dict[str, Any]:
    return {"base_url": settings.TELEGRAM_API}


_HOUSE = {"email": _mail_options, "telegram": _telegram_options}
