"""Addresses of one site: joined, tidied, and compared."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_LONGEST = 2000
# Query keys that only follow a visitor about.
_FOLLOWERS = frozenset(
    {"phpsessid", "jsessionid", "sid", "session", "fbclid", "gclid", "_ga", "replytocom", "share", "_"}
)
_INDEX = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_SAFE = "/%:@!$&'()*+,;=~-._"


def tidy(href: str, base: str = "") -> str:
    """`href` as one absolute http(s) address without fragment and visitor's keys; "" where it is none."""
    try:
        parts = urlsplit(urljoin(base, href.strip()[:_LONGEST]))
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host = parts.hostname.rstrip(".")
    host = f"[{host}]" if ":" in host else host
    netloc = host if port in (None, 80, 443) else f"{host}:{port}"
    path = re.sub(r"/{2,}", "/", quote(parts.path, safe=_SAFE)) or "/"
    return urlunsplit((parts.scheme, netloc, path, _query(parts.query), ""))


def key_of(address: str) -> str:
    """What makes an address the same as another: scheme, www. and a closing index.php do not count."""
    parts = urlsplit(address)
    path = _INDEX.sub("/", parts.path) if not parts.query else parts.path
    return f"{host_of(address)}{path.rstrip('/') or '/'}?{parts.query}"


def host_of(address: str) -> str:
    """Host and port of a tidy address, without www."""
    return urlsplit(address).netloc.lower().removeprefix("www.")


def is_same_site(address: str, home: str) -> bool:
    """Whether `address` belongs to the site of `home`: its host, with or without www. and ppid. before it."""
    here, there = host_of(home), host_of(address)
    return here.removeprefix("ppid.") == there.removeprefix("ppid.") and bool(here)


def steps_of(address: str) -> tuple[str, ...]:
    """The steps of the path in lower case."""
    return tuple(step for step in urlsplit(address).path.lower().split("/") if step)


def _query(query: str) -> str:
    pairs = [
        (name, value)
        for name, value in parse_qsl(query[:_LONGEST], keep_blank_values=True, max_num_fields=None)[:40]
        if name.lower() not in _FOLLOWERS and not name.lower().startswith("utm_")
    ]
    return urlencode(sorted(pairs))
