"""From the text of an address to a target that may be asked."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address

import httpx

from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.guard import Guard

MAX_URL = 8192
DEFAULT_PORTS = {"http": 80, "https": 443}
HOST_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62})){0,126}")
# What the WHATWG URL standard calls "ends in a number": such a host is an IPv4 address to the C library,
# whether decimal, octal or hexadecimal, so only the plain dotted form is taken.
ENDS_IN_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: `host` is ASCII and lower case, `literal` says it is an IP address already."""

    url: httpx.URL
    host: str
    port: int
    literal: bool
    dev: bool

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.url.scheme, self.host, self.port


def target_of(url: str | httpx.URL, guard: Guard) -> Target:
    """Read and check an address; raises OutboundRefused. The name is not looked up here."""
    parsed = _parsed(url)
    if parsed.scheme not in DEFAULT_PORTS:
        raise OutboundRefused("scheme")
    if parsed.userinfo:
        raise OutboundRefused("credentials")
    host = parsed.raw_host.decode("ascii").lower().removesuffix(".")
    literal = _is_literal(host)
    port = DEFAULT_PORTS[parsed.scheme] if parsed.port is None else parsed.port
    dev = guard.is_dev_host(host, port)
    if port not in guard.allowed_ports and not dev:
        raise OutboundRefused("port", port=port, allowed=", ".join(map(str, sorted(guard.allowed_ports))))
    if not dev and (host == "localhost" or host.endswith(".localhost")):
        raise OutboundRefused("address_not_public", host=host, kind="loopback")
    return Target(parsed.copy_with(host=host, fragment=None), host, port, literal, dev)


def _parsed(url: str | httpx.URL) -> httpx.URL:
    text = str(url).strip()
    if len(text) > MAX_URL:
        raise OutboundRefused("url_too_long", limit=MAX_URL)
    try:
        return httpx.URL(text)
    except (httpx.InvalidURL, ValueError):
        raise OutboundRefused("url") from None


def _is_literal(host: str) -> bool:
    """Whether the host is an IP address in its plain form; refuses what is neither that nor a name."""
    if ":" in host:
        if "%" in host or not _reads_as(IPv6Address, host):
            raise OutboundRefused("host")
        return True
    if ENDS_IN_NUMBER.fullmatch(host):
        if not _reads_as(IPv4Address, host):
            raise OutboundRefused("numeric_host")
        return True
    if len(host) > 253 or not HOST_NAME.fullmatch(host):
        raise OutboundRefused("host")
    return False


def _reads_as(kind: type[IPv4Address] | type[IPv6Address], host: str) -> bool:
    try:
        kind(host)
    except AddressValueError:
        return False
    return True
