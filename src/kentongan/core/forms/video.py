"""Where a video may stand that a story leads its readers to."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE)
_INSIDE = (".local", ".internal", ".localhost", ".lan", ".home")
MOST = 500


def is_public_address(address: str) -> bool:
    """Whether `address` is an https address at a public name: no bare number, no password, no name of a house."""
    if len(address) > MOST or any(sign.isspace() or ord(sign) < 32 for sign in address):
        return False
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    return (
        parts.scheme == "https"
        and "@" not in parts.netloc
        and port in (None, 443)
        and _HOST.fullmatch(host) is not None
        and not host.endswith(_INSIDE)
    )
