"""What came back."""

import json
from dataclasses import dataclass, field
from email.message import Message

import httpx

from kentongan.foundation.outbound.errors import OutboundFailed


@dataclass(frozen=True, slots=True)
class Hop:
    """An address that sent us on, and how (301 and 308 mean for ever)."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer of any status; `body` is decompressed, `elapsed` seconds over all redirects.

    `headers` looks names up without regard to case. `not_modified` is the 304 to a conditional request.
    """

    url_final: str
    status: int
    headers: httpx.Headers = field(repr=False)
    body: bytes = field(repr=False)
    elapsed: float
    redirects: tuple[Hop, ...]
    not_modified: bool

    @property
    def content_type(self) -> str:
        """The media type in lower case without parameters, "" when none was given."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset of the Content-Type header, as the server spelt it; it may be wrong or unknown."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        charset = message.get_param("charset")
        return charset if isinstance(charset, str) and charset else None

    def json(self) -> object:
        """The body as JSON; raises OutboundFailed("not_json")."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as problem:
            host = httpx.URL(self.url_final).host
            raise OutboundFailed("not_json", retry=False, host=host) from problem
