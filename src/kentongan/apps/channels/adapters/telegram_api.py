"""The Bot API: one call, and what its answers and silences mean."""

import json
from typing import Any

from kentongan.apps.channels.contract import ChannelError, Uncertain
from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError, OutboundRefused

# With these the request never left: nothing can have been posted.
_NOT_SENT = frozenset({"dns", "dns_unknown", "connect", "connect_timeout", "certificate", "tls"})
# A gateway that says so has not reached the server behind it.
_NOT_REACHED = frozenset({502, 503})
_UNREACHABLE_WAIT = 30.0
_DEAD_CHAT = ("chat not found", "user not found", "upgraded to a supergroup", "chat_write_forbidden")


class Refused(ChannelError):
    """Telegram understood the call and refuses it for good; `diagnostic` holds its words."""


class TelegramApi:
    """Calls of one bot. The token stands in the path, so no address may reach a message or a log."""

    def __init__(self, outbound: OutboundClient, base_url: str, token: str) -> None:
        self._outbound = outbound
        self._root = f"{base_url.rstrip('/')}/bot{token}"

    def post(self, method: str, asked: dict[str, Any]) -> dict[str, Any]:
        """A call that makes a new message: its result. A lost answer raises Uncertain."""
        return self._call(method, asked, repeatable=False)

    def change(self, method: str, asked: dict[str, Any]) -> None:
        """A call that may be repeated without harm (edit, delete): a lost answer is worth another try."""
        try:
            self._call(method, asked, repeatable=True)
        except Refused as refusal:
            # An earlier try had come through.
            if "message is not modified" not in refusal.diagnostic:
                raise

    def _call(self, method: str, asked: dict[str, Any], *, repeatable: bool) -> dict[str, Any]:
        try:
            fetched = self._outbound.fetch(f"{self._root}/{method}", method="POST", json=asked)
        except OutboundRefused as refusal:
            message = "Alamat server Telegram tidak diizinkan oleh setelan."
            raise ChannelError(message, code="refused", diagnostic=refusal.code) from None
        except OutboundError as failure:
            raise _lost(failure.code, repeatable or failure.code in _NOT_SENT) from None
        answer = _members(fetched.body)
        if fetched.status == 200 and answer.get("ok") is True:
            result = answer.get("result")
            return result if isinstance(result, dict) else {}
        if fetched.status >= 500 or not answer:
            harmless = repeatable or fetched.status in _NOT_REACHED
            raise _lost(f"{fetched.status} {answer.get('description', '')}", harmless)
        raise _refusal(fetched.status, answer)


def _members(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _lost(diagnostic: str, harmless: bool) -> ChannelError | Uncertain:
    if not harmless:
        message = "Telegram tidak menjawab setelah kiriman dilepas; kiriman mungkin sudah tayang."
        return Uncertain(message, diagnostic=diagnostic)
    message = "Telegram tidak dapat dihubungi. Akan dicoba lagi."
    return ChannelError(
        message, code="unreachable", retry=True, wait=_UNREACHABLE_WAIT, diagnostic=diagnostic
    )


def _refusal(status: int, answer: dict[str, Any]) -> ChannelError:
    said = str(answer.get("description", ""))[:500]
    if status == 429:
        message = "Telegram meminta jeda. Akan dicoba lagi."
        return ChannelError(message, code="busy", retry=True, wait=_pause(answer), diagnostic=said)
    if status in (401, 404):
        return ChannelError("Token bot Telegram tidak berlaku.", code="credentials", diagnostic=said)
    if status == 403 or any(sign in said.lower() for sign in _DEAD_CHAT):
        message = "Bot tidak dapat menulis di obrolan Telegram ini. Periksa nama obrolan dan hak bot."
        return ChannelError(message, code="recipient_rejected", diagnostic=said)
    return Refused("Telegram menolak kiriman ini.", code="refused", diagnostic=said)


def _pause(answer: dict[str, Any]) -> float:
    parameters = answer.get("parameters")
    asked = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(asked) if isinstance(asked, int | float) and asked >= 0 else _UNREACHABLE_WAIT
