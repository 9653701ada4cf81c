"""Talking to messengers: fetching pictures, answering, asking to be called. All through the guard."""

import re
from dataclasses import replace
from typing import Protocol
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from kentongan.apps.channels.adapters.telegram_api import TelegramApi
from kentongan.apps.channels.contract import ChannelError, Uncertain
from kentongan.apps.channels.services.sealing import Unreadable, opened
from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.errors import GatewayFailed
from kentongan.apps.intake.models import Door
from kentongan.apps.intake.queries.doors import hook_address, hook_secret
from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError
from kentongan.foundation.outbound.fetched import Fetched

WHATSAPP_API = "https://graph.facebook.com/v23.0"
_FILE_PATH = re.compile(r"[A-Za-z0-9_-]{1,60}(?:/[A-Za-z0-9_-]{1,60}){0,4}(?:\.[A-Za-z0-9]{1,8})?")
# Where the access token may be taken to fetch a picture.
_META_HOSTS = (".facebook.com", ".fbsbx.com", ".fbcdn.net", ".whatsapp.net")


class Gateway(Protocol):
    """One messenger's account. Every call raises GatewayFailed."""

    def fetch(self, reference: str) -> bytes: ...

    def say(self, handle: str, words: str) -> None: ...

    def connect(self) -> None: ...


def gateway_of(door: Door) -> Gateway:
    """The messenger behind a door; raises GatewayFailed when its secret cannot be read any more."""
    guard = replace(settings.OUTBOUND, max_bytes=settings.PHOTO_MAX_BYTES)
    try:
        secret = opened(door.secret)
    except Unreadable:
        raise GatewayFailed(_("Kunci rahasia pintu ini tidak terbaca lagi."), retry=False) from None
    made = TelegramGateway if door.kind == DoorKind.TELEGRAM else WhatsAppGateway
    return made(door, secret, OutboundClient(guard))


def signing_word(door: Door) -> str:
    """The secret that the messenger signs with; empty, so that nothing is believed, when it cannot be read."""
    try:
        return opened(door.app_secret)
    except Unreadable:
        return ""


class TelegramGateway:
    """The Bot API: getFile and its file address, sendMessage, setWebhook."""

    def __init__(self, door: Door, token: str, outbound: OutboundClient) -> None:
        self._door, self._outbound = door, outbound
        self._root = settings.TELEGRAM_API.rstrip("/")
        self._token = token
        self._api = TelegramApi(outbound, self._root, token)

    def fetch(self, reference: str) -> bytes:
        path = str(self._ask("getFile", {"file_id": reference}).get("file_path", ""))
        if not _FILE_PATH.fullmatch(path):
            raise GatewayFailed(_("Berkas ini tidak lagi tersedia."), retry=False)
        return _got(self._outbound, f"{self._root}/file/bot{self._token}/{path}").body

    def say(self, handle: str, words: str) -> None:
        self._ask("sendMessage", {"chat_id": handle, "text": words[:4_000]})

    def connect(self) -> None:
        asked = {
            "url": hook_address(self._door),
            "secret_token": hook_secret(self._door),
            "allowed_updates": ["message"],
        }
        self._ask("setWebhook", asked)

    def _ask(self, method: str, asked: dict) -> dict:
        try:
            return self._api.post(method, asked)
        except Uncertain:
            # A question may be asked twice; a message may not be said twice.
            raise GatewayFailed(_("Telegram tidak menjawab."), retry=method != "sendMessage") from None
        except ChannelError as error:
            raise GatewayFailed(error.message, retry=error.retry) from None


class WhatsAppGateway:
    """The Cloud API: the address of a medium and the medium itself, text messages."""

    def __init__(self, door: Door, token: str, outbound: OutboundClient) -> None:
        self._door, self._outbound = door, outbound
        self._root = getattr(settings, "WHATSAPP_API", WHATSAPP_API).rstrip("/")
        self._heads = {"authorization": f"Bearer {token}"}

    def fetch(self, reference: str) -> bytes:
        if not reference.isalnum():
            raise GatewayFailed(_("Berkas ini tidak lagi tersedia."), retry=False)
        try:
            told = _got(self._outbound, f"{self._root}/{reference}", headers=self._heads).json()
        except OutboundError as error:
            raise GatewayFailed(error.message, retry=error.retry) from None
        address = str(told.get("url", "")) if isinstance(told, dict) else ""
        if not self._is_theirs(address):
            raise GatewayFailed(_("Berkas ini tidak lagi tersedia."), retry=False)
        return _got(self._outbound, address, headers=self._heads).body

    def say(self, handle: str, words: str) -> None:
        asked = {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": handle,
            "type": "text",
            "text": {"preview_url": False, "body": words[:4_000]},
        }
        address = f"{self._root}/{self._door.address}/messages"
        _got(self._outbound, address, method="POST", headers=self._heads, json=asked, once=True)

    def connect(self) -> None:
        """The address and its word are typed into the app's page at Meta; here the token is tried."""
        _got(self._outbound, f"{self._root}/{self._door.address}", headers=self._heads)

    def _is_theirs(self, address: str) -> bool:
        found, own = urlsplit(address), urlsplit(self._root)
        if (found.scheme, found.netloc) == (own.scheme, own.netloc):
            return True
        return found.scheme == "https" and (found.hostname or "").endswith(_META_HOSTS)


def _got(outbound: OutboundClient, address: str, *, once: bool = False, **asked: object) -> Fetched:
    """A good answer. `once`: asking again could do the thing twice."""
    try:
        fetched = outbound.fetch(address, **asked)
    except OutboundError as error:
        raise GatewayFailed(error.message, retry=error.retry and not once) from None
    if fetched.status != 200:
        busy = fetched.status == 429 or fetched.status >= 500
        words = _("Aplikasi pesan menjawab dengan kode %d.") % fetched.status
        raise GatewayFailed(words, retry=busy and not once)
    return fetched
