"""What outbound requests may do: targets, ports, times and sizes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from kentongan import __version__
from kentongan.foundation.errors import KentonganError

# An exact name or IPv4 address, or an IPv6 address in brackets; then perhaps a port. Never a wildcard.
DEV_HOST = re.compile(r"(?:[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,9}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?")
PRINTABLE = re.compile(r"[\x20-\x7e]{1,300}")


def user_agent_with(contact: str) -> str:
    """How we introduce ourselves to other people's servers; `contact` is a mail address or a page."""
    return f"Kentongan/{__version__} (+{contact})" if contact else f"Kentongan/{__version__}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """The limits of one outbound client.

    Times are seconds, sizes bytes. `deadline` spans the whole request: name look-up, every redirect, the last
    byte. `max_bytes` holds on the wire and again after decompression.
    `allowed_dev_hosts` names hosts ("name" for any port, or "name:port") that may stand on a loopback or
    private address; a name in .localhost is 127.0.0.1 (RFC 6761), and only when it is listed. Keep it empty
    in production.
    """

    user_agent: str
    allowed_dev_hosts: frozenset[str] = frozenset()
    connect_timeout: float = 5.0
    read_timeout: float = 10.0
    deadline: float = 30.0
    max_bytes: int = 10 * 1024 * 1024
    max_redirects: int = 5
    allowed_ports: frozenset[int] = frozenset({80, 443, 8080, 8443})

    def __post_init__(self) -> None:
        if not PRINTABLE.fullmatch(self.user_agent):
            raise _wrong("user_agent", self.user_agent)
        for name in ("connect_timeout", "read_timeout", "deadline", "max_bytes"):
            if not 0 < getattr(self, name) < float("inf"):
                raise _wrong(name, getattr(self, name))
        if self.max_redirects < 0:
            raise _wrong("max_redirects", self.max_redirects)
        names = frozenset(name.strip().lower() for name in self.allowed_dev_hosts)
        for name in names:
            if not DEV_HOST.fullmatch(name):
                raise _wrong("allowed_dev_hosts", name)
        object.__setattr__(self, "allowed_dev_hosts", names)  # normalised once; the class is frozen

    def is_dev_host(self, host: str, port: int) -> bool:
        """Whether the settings name this host (lower case, no brackets) or this host and port."""
        name = f"[{host}]" if ":" in host else host
        return name in self.allowed_dev_hosts or f"{name}:{port}" in self.allowed_dev_hosts

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Self:
        """A guard out of KENTONGAN_OUTBOUND_{CONTACT,DEV_HOSTS,DEADLINE,MAX_BYTES}; all are optional."""
        hosts = env.get("KENTONGAN_OUTBOUND_DEV_HOSTS", "").split(",")
        return cls(
            user_agent=user_agent_with(env.get("KENTONGAN_OUTBOUND_CONTACT", "").strip()),
            allowed_dev_hosts=frozenset(name for name in hosts if name.strip()),
            deadline=_number(env, "KENTONGAN_OUTBOUND_DEADLINE", 30.0),
            max_bytes=int(_number(env, "KENTONGAN_OUTBOUND_MAX_BYTES", 10 * 1024 * 1024)),
        )


def _number(env: Mapping[str, str], name: str, default: float) -> float:
    text = env.get(name, "").strip()
    try:
        return float(text) if text else default
    except ValueError:
        raise _wrong(name, text) from None


def _wrong(name: str, value: object) -> KentonganError:
    return KentonganError(f"Setelan permintaan keluar tidak sah: {name} = {value!r}.", "outbound_setting")
