"""A real SMTP server on loopback (aiosmtpd) that records what it takes and can be told to misbehave."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass(frozen=True)
class Delivered:
    """One accepted letter: the envelope and the bytes exactly as sent."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.content, policy=policy.default)


@dataclass
class SmtpPeer:
    """What the server took, and how it shall answer from now on.

    `rejections` maps a recipient to an answer line such as `550 5.1.1 User unknown`; `data_answer` replaces the
    answer after the letter; `drop_after_data` cuts that many connections once the letter has been taken.
    """

    host: str = "127.0.0.1"
    port: int = 0
    delivered: list[Delivered] = field(default_factory=list)
    rejections: dict[str, str] = field(default_factory=dict)
    sender_answer: str = ""
    data_answer: str = ""
    drop_after_data: int = 0
    drop_before_data: int = 0
    logins: list[tuple[str, str]] = field(default_factory=list)

    async def handle_MAIL(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.sender_answer:
            return self.sender_answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.drop_before_data:
            self.drop_before_data -= 1
            server.transport.abort()
            return "421 4.3.0 Closing"
        if address in self.rejections:
            return self.rejections[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        if self.data_answer:
            return self.data_answer
        self.delivered.append(
            Delivered(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.original_content)
        )
        if self.drop_after_data:
            self.drop_after_data -= 1
            server.transport.abort()
        return "250 2.0.0 Taken"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data
    ) -> AuthResult:
        told = (data.login.decode(), data.password.decode()) if isinstance(data, LoginPassword) else ("", "")
        self.logins.append(told)
        return AuthResult(success=told == ("humas", "sandi"), handled=False)  # the server itself answers 535


class _OnAnyPort(Controller):
    """Its self-test connects to the port it was given; given 0, it must first learn which one that became."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def smtp_server(*, tls: ssl.SSLContext | None = None, starttls: bool = True) -> Iterator[SmtpPeer]:
    """Serves until the block ends. With `tls` it asks for STARTTLS and the login humas / sandi, or, with
    `starttls=False`, speaks TLS from the first byte."""
    peer = SmtpPeer()
    wanted = {}
    if tls is not None and starttls:
        wanted = {
            "tls_context": tls,
            "require_starttls": True,
            "authenticator": peer.authenticate,
            "auth_required": True,
        }
    controller = _OnAnyPort(
        peer,
        hostname=peer.host,
        port=0,
        ssl_context=tls if tls is not None and not starttls else None,
        **wanted,
    )
    controller.start()
    try:
        peer.port = controller.port
        yield peer
    finally:
        controller.stop()
