"""From where a slip was opened: enough to see that something is odd, too little to follow a person."""

from dataclasses import dataclass
from ipaddress import ip_address, ip_network

_PROGRAMS = ("bot", "crawler", "spider", "preview", "scan", "curl", "wget", "python", "go-http", "java/")
_TABLETS = ("ipad", "tablet")
_PHONES = ("mobile", "android", "iphone")
_COMPUTERS = ("windows", "macintosh", "x11", "linux", "cros")
_KINDS = (("program", _PROGRAMS), ("tablet", _TABLETS), ("phone", _PHONES), ("computer", _COMPUTERS))


@dataclass(frozen=True, slots=True)
class Origin:
    """`net` is a network of at least 256 addresses, `agent` a kind of device."""

    net: str = ""
    agent: str = "unknown"


def origin_of(address: str | None, agent: str) -> Origin:
    """The network (/24 of IPv4, /48 of IPv6) and the kind of device behind a request."""
    return Origin(_net_of(address or ""), _kind_of(agent.lower()))


def _net_of(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    mapped = getattr(found, "ipv4_mapped", None)
    found = mapped or found
    return str(ip_network(f"{found}/{24 if found.version == 4 else 48}", strict=False))


def _kind_of(agent: str) -> str:
    return next((kind for kind, words in _KINDS if any(word in agent for word in words)), "unknown")
