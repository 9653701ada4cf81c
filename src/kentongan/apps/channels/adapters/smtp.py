"""One message through one SMTP server, told apart by what certainly did and what may have happened."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Literal

from kentongan.apps.channels.adapters.bounce_words import is_passing
from kentongan.apps.channels.contract import ChannelError, Uncertain

BUSY_WAIT = 300.0  # seconds; greylisting servers ask for about five minutes (RFC 6647)
UNREACHABLE_WAIT = 60.0
_BARE_DOT = re.compile(rb"(?m)^\.")
_MESSAGES = {
    "recipient_rejected": "Alamat surel penerima ditolak servernya.",
    "credentials": "Nama pengguna atau kata sandi server surel ditolak.",
    "refused": "Server surel menolak pesan ini.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """Where letters are handed over. `tls` as in EmailSettings, `timeout` in seconds, `greeting` for EHLO."""

    host: str
    port: int
    greeting: str
    tls: Literal["none", "starttls", "tls"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""
    timeout: float = 30.0


def transfer(words: bytes, *, server: SmtpServer, sender: str, recipient: str) -> str:
    """Hands over one letter (CRLF line ends), gives the server's answer; raises ChannelError or Uncertain."""
    with _session(server) as smtp:
        _expect(smtp.mail(sender), (250,), "refused")
        _expect(smtp.rcpt(recipient), (250, 251), "recipient_rejected")
        _expect(smtp.docmd("DATA"), (354,), "refused")
        try:
            smtp.send(_BARE_DOT.sub(b"..", words) + b".\r\n")
            answer = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            raise Uncertain(
                "Sambungan terputus setelah surel dikirim; surel mungkin sudah diterima.",
                diagnostic=str(error),
            ) from error
        _expect(answer, (250,), "refused")
        return _words(answer[1])


@contextmanager
def _session(server: SmtpServer) -> Iterator[smtplib.SMTP]:
    smtp = None
    try:
        smtp = _opened(server)
        yield smtp
    except smtplib.SMTPAuthenticationError as error:
        raise _refusal(error.smtp_code, error.smtp_error, "credentials") from error
    except smtplib.SMTPResponseException as error:
        raise _refusal(error.smtp_code, error.smtp_error, "refused") from error
    except (ssl.SSLError, smtplib.SMTPNotSupportedError, ValueError) as error:
        message = "Server surel tidak dapat dipakai dengan setelan ini."
        raise ChannelError(message, code="refused", diagnostic=str(error)) from error
    except (OSError, smtplib.SMTPException) as error:
        message = "Server surel tidak dapat dihubungi. Akan dicoba lagi."
        raise ChannelError(
            message, code="unreachable", retry=True, wait=UNREACHABLE_WAIT, diagnostic=str(error)
        ) from error
    finally:
        if smtp is not None:
            _leave(smtp)


def _opened(server: SmtpServer) -> smtplib.SMTP:
    context = ssl.create_default_context(cafile=server.ca_file or None) if server.tls != "none" else None
    smtp: smtplib.SMTP
    # A greeting of our own: smtplib would otherwise ask the resolver for the name of this machine.
    if server.tls == "tls":
        smtp = smtplib.SMTP_SSL(
            server.host, server.port, server.greeting, timeout=server.timeout, context=context
        )
    else:
        smtp = smtplib.SMTP(server.host, server.port, server.greeting, timeout=server.timeout)
    try:
        if server.tls == "starttls":
            smtp.starttls(context=context)
        if server.user:
            smtp.login(server.user, server.password)
        smtp.ehlo_or_helo_if_needed()
    except BaseException:
        smtp.close()
        raise
    return smtp


def _leave(smtp: smtplib.SMTP) -> None:
    # What the server answers to QUIT changes nothing any more.
    with suppress(OSError, smtplib.SMTPException):
        smtp.quit()
    smtp.close()


def _expect(answer: tuple[int, bytes], welcome: tuple[int, ...], code: str) -> None:
    if answer[0] not in welcome:
        raise _refusal(answer[0], answer[1], code)


def _refusal(number: int, answer: bytes | str, code: str) -> ChannelError:
    said = _words(answer)
    diagnostic = f"{number} {said}"[:500]
    if number < 500:
        message = "Server surel sedang sibuk. Akan dicoba lagi."
        return ChannelError(message, code="busy", retry=True, wait=BUSY_WAIT, diagnostic=diagnostic)
    # A policy or a full box is not a dead one: the address stays on the list.
    if code == "recipient_rejected" and is_passing(said.partition(" ")[0], said):
        code = "refused"
    return ChannelError(_MESSAGES[code], code=code, diagnostic=diagnostic)


def _words(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
