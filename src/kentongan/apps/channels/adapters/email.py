"""Mail to a press list over SMTP, one message a recipient."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Literal, Self

from kentongan.apps.channels.adapters.letter import Letterhead, html_part, letter, message_id, plain_part
from kentongan.apps.channels.adapters.smtp import SmtpServer, transfer
from kentongan.apps.channels.contract import Audience, ChannelError, Limits, Preview, Receipt
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.notes import correction_headline, withdrawal_headline

# A dot-atom address of RFC 5321 in ASCII; the domain may be a single label for mail inside one host.
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,8}"
    r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}"
)
_LONGEST_ADDRESS = 254
_KEPT = ("address", "name", "unsubscribe_url", "return_path")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailSettings:
    """`tls` is none, starttls or tls (from the first byte). `list_id` is a domain-like name (RFC 2919)."""

    host: str = ""
    port: int = 587
    tls: Literal["none", "starttls", "tls"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    from_address: str = ""
    from_name: str = ""
    reply_to: str = ""
    list_id: str = ""
    timeout: float = 30.0
    ca_file: str = ""

    def __post_init__(self) -> None:
        if self.tls not in ("none", "starttls", "tls"):
            raise ValueError("tls is none, starttls or tls")


class EmailChannel:
    """The press list. A receipt's `where` is the Message-ID; its detail keeps what an answer to it needs."""

    name: ClassVar[str] = "email"
    label: ClassVar[str] = "Surel (daftar pers)"
    limits: ClassVar[Limits] = Limits(photos=3, per_second=10.0)

    def __init__(self, settings: EmailSettings, *, clock: Callable[[], datetime] | None = None) -> None:
        self.settings = settings
        self._clock = clock or (lambda: datetime.now(UTC))
        domain = settings.from_address.rpartition("@")[2]
        self._server = SmtpServer(
            host=settings.host,
            port=settings.port,
            greeting=domain,
            tls=settings.tls,
            user=settings.user,
            password=settings.password,
            ca_file=settings.ca_file,
            timeout=settings.timeout,
        )
        self._head = Letterhead(
            from_address=settings.from_address,
            from_name=settings.from_name,
            domain=domain,
            list_id=settings.list_id or f"pers.{domain}",
            reply_to=settings.reply_to,
        )

    @classmethod
    def from_options(cls, options: Mapping[str, Any], **_: object) -> Self:
        """Reads the members of EmailSettings; raises ValueError for a value that is none."""
        given = {
            f.name: options[f.name] for f in fields(EmailSettings) if options.get(f.name) not in (None, "")
        }
        for name, kind in (("port", int), ("timeout", float)):
            if name in given:
                given[name] = kind(given[name])
        return cls(EmailSettings(**given))

    @property
    def configured(self) -> bool:
        return bool(self.settings.host) and is_address(self.settings.from_address)

    def send(self, item: NewsItem, *, key: str, audience: Audience) -> Receipt:
        return self._post(item, item.headline, key, audience)

    def correct(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt:
        return self._post(item, correction_headline(item), key, _audience(receipt), answers=receipt.where)

    def withdraw(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt:
        gone = replace(item, pubstatus="canceled")
        return self._post(gone, withdrawal_headline(item), key, _audience(receipt), answers=receipt.where)

    def preview(self, item: NewsItem) -> Preview:
        title = item.headline
        return Preview(title=title, text=plain_part(item, title, ""), html=html_part(item, title, ""))

    def _post(
        self, item: NewsItem, subject: str, key: str, audience: Audience, *, answers: str = ""
    ) -> Receipt:
        if not self.configured:
            raise ChannelError("Kanal surel belum disetel.", code="not_configured")
        if not is_address(audience.address):
            raise ChannelError("Alamat surel ini tidak sah. Periksa penulisannya.", code="recipient_rejected")
        moment = self._clock()
        try:
            words = letter(
                item,
                self._head,
                subject=subject,
                recipient=(audience.name, audience.address),
                moment=moment,
                key=key,
                unsubscribe_url=audience.unsubscribe_url,
                answers=answers,
            )
        except ValueError as error:  # a line end in an address or an id
            message = "Surel ini tidak dapat disusun. Periksa alamat berhenti berlangganan."
            raise ChannelError(message, code="invalid", diagnostic=str(error)) from error
        sender = audience.return_path or self.settings.from_address
        answer = transfer(words, server=self._server, sender=sender, recipient=audience.address)
        detail = {name: getattr(audience, name) for name in _KEPT} | {"answer": answer}
        return Receipt(key=key, where=message_id(key, self._head.domain), at=moment, detail=detail)


def is_address(text: str) -> bool:
    """True for a plain ASCII mail address that an SMTP command can carry."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def _audience(receipt: Receipt) -> Audience:
    return Audience(**{name: receipt.detail.get(name, "") for name in _KEPT})
