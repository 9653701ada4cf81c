"""What a channel promises: the words that every adapter and every caller share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, ClassVar, Protocol, Self, runtime_checkable

from kentongan.core.wire import packing
from kentongan.core.wire.newsitem import NewsItem
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.outbound.client import OutboundClient


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the platform allows; None means that it names no limit.

    `text` and `caption` are lengths in `unit`; `per_second` is the pace that the caller keeps;
    `remove_within` is how long after sending a post may be removed (then `withdraw` only replaces its words).
    """

    text: int | None = None
    caption: int | None = None
    unit: str = "characters"
    photos: int = 0
    per_second: float | None = None
    remove_within: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Where one dispatch goes: a mail address, a chat. The last two are for mail: RFC 8058 and bounces."""

    address: str
    name: str = ""
    unsubscribe_url: str = ""
    return_path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Proof of one effect. `where` is the platform's own name for it (message id, chat/message).

    `detail` holds JSON types only; it is all that the adapter needs to correct or withdraw later.
    """

    key: str
    where: str
    at: datetime
    detail: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return packing.packed(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        return packing.unpacked(cls, stored)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the audience would see. `html` is safe to embed; `shortened` when the text had to be cut."""

    title: str
    text: str
    html: str
    shortened: bool = False


class ChannelError(KentonganError):
    """The effect certainly did not happen. `retry`: worth another try, after `wait` seconds where known.

    `code` is one of: unreachable, busy, refused, recipient_rejected, credentials, not_configured, invalid.
    `recipient_rejected` means that this address is dead, and that others of the list are not concerned.
    `diagnostic` holds the platform's own words, for the log.
    """

    def __init__(
        self, message: str, *, code: str, retry: bool = False, wait: float | None = None, diagnostic: str = ""
    ) -> None:
        super().__init__(message, code)
        self.retry = retry
        self.wait = wait
        self.diagnostic = diagnostic


class Uncertain(KentonganError):
    """The effect may have happened: the connection was lost after the words had left. Never retry blindly."""

    def __init__(self, message: str, *, diagnostic: str = "") -> None:
        super().__init__(message, "uncertain")
        self.diagnostic = diagnostic


@runtime_checkable
class Channel(Protocol):
    """One way out of the house. The three effects raise ChannelError or Uncertain, and nothing else.

    `key` names the effect for ever: the same key gives the same Message-ID where the platform lets us choose
    one. `correct` and `withdraw` take the receipt of the first `send`; `item` carries the note to show.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    limits: ClassVar[Limits]

    @classmethod
    def from_options(cls, options: Mapping[str, Any], *, outbound: OutboundClient | None = None) -> Self:
        """A channel from its own settings; incomplete ones give an unconfigured channel.

        `outbound` is the guarded client for those that speak HTTP. Raises ValueError for a senseless value.
        """
        ...

    @property
    def configured(self) -> bool: ...

    def send(self, item: NewsItem, *, key: str, audience: Audience) -> Receipt: ...

    def correct(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt: ...

    def withdraw(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt: ...

    def preview(self, item: NewsItem) -> Preview: ...
