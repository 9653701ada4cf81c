"""One request as it goes out: its headers, and what is left of it after a redirect."""

import json as json_format
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import httpcore

from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.guard import Guard
from kentongan.foundation.outbound.targets import Target

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
VALUE = re.compile(r"[\x20-\x7e\t]{0,8000}")
# These describe the connection, which is ours alone; a caller who sets them could split or smuggle requests.
OURS = frozenset(
    {
        *("accept-encoding", "connection", "content-length", "expect", "host", "keep-alive", "te", "trailer"),
        *("proxy-authorization", "proxy-connection", "transfer-encoding", "upgrade"),
    }
)
# All that another origin gets to see: a list of the harmless, since tokens travel in headers of any name.
HARMLESS = frozenset(
    {"accept", "accept-language", "user-agent", "if-none-match", "if-modified-since", "range"}
)
ABOUT_CONTENT = frozenset({"content-type", "content-encoding", "content-language", "content-location"})


@dataclass(frozen=True, slots=True)
class Ask:
    """Method, checked headers (lower case) and content; the address travels beside it."""

    method: str
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(default=b"", repr=False)

    def after_redirect(self, status: int, *, origin_kept: bool, host: str) -> "Ask":
        """What to ask at the new address (RFC 9110, 15.4).

        Another origin gets no credentials, and no content at all: OutboundRefused("redirect_with_body").
        """
        ask = self
        if (status == 303 and self.method != "HEAD") or (status in (301, 302) and self.method == "POST"):
            kept = {name: value for name, value in self.headers.items() if name not in ABOUT_CONTENT}
            ask = Ask("GET", kept)
        if origin_kept:
            return ask
        if ask.content:
            raise OutboundRefused("redirect_with_body", host=host)
        return replace(ask, headers={name: ask.headers[name] for name in ask.headers if name in HARMLESS})


def first_ask(
    guard: Guard,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    content: bytes | None = None,
    json: object = None,
    etag: str | None = None,
    last_modified: str | None = None,
    accept: str | None = None,
) -> Ask:
    """Put a request together; raises OutboundRefused("method" | "header")."""
    method = method.upper()
    if method not in METHODS:
        raise OutboundRefused("method", method=ascii(method[:20]))
    if content is not None and json is not None:
        raise TypeError("give content or json, not both")
    sent = {"user-agent": guard.user_agent, "accept": accept or "*/*"}
    # Both were written by the other server; one that cannot be sent back costs a full answer, not a failure.
    sent |= {"if-none-match": etag} if etag and VALUE.fullmatch(etag) else {}
    sent |= {"if-modified-since": last_modified} if last_modified and VALUE.fullmatch(last_modified) else {}
    if json is not None:
        content = json_format.dumps(json, ensure_ascii=False, separators=(",", ":")).encode()
        sent["content-type"] = "application/json"
    return Ask(method, sent | _checked(headers or {}), content or b"")


def _checked(headers: Mapping[str, str]) -> dict[str, str]:
    for name, value in headers.items():
        if not NAME.fullmatch(name) or name.lower() in OURS or not VALUE.fullmatch(value):
            raise OutboundRefused("header", name=ascii(name[:40]))
    return {name.lower(): value.strip() for name, value in headers.items()}


def request_of(ask: Ask, target: Target, guard: Guard) -> httpcore.Request:
    """The request in httpcore's words: the name in Host, gzip welcome, one answer a connection."""
    headers = {"host": target.url.netloc.decode("ascii")} | dict(ask.headers)
    headers |= {"accept-encoding": "gzip", "connection": "close"}
    if ask.content or ask.method in ("POST", "PUT", "PATCH"):
        headers["content-length"] = str(len(ask.content))
    return httpcore.Request(
        method=ask.method,
        url=httpcore.URL(
            scheme=target.url.scheme, host=target.host, port=target.port, target=target.url.raw_path
        ),
        headers=headers,
        content=ask.content,
        extensions={
            "timeout": {
                "connect": guard.connect_timeout,
                "read": guard.read_timeout,
                "write": guard.read_timeout,
            }
        },
    )
