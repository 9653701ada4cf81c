"""The guarded client, let through to one server on loopback."""

from typing import Any

from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.guard import Guard


def outbound_to(address: str, **limits: Any) -> OutboundClient:
    """A client that may reach `http://127.0.0.1:port` and nothing else that is private."""
    host = address.removeprefix("http://")
    return OutboundClient(Guard(user_agent="Kentongan/uji", allowed_dev_hosts=frozenset({host}), **limits))
