"""Receives letters for the offices: `manage receive_mail --host 127.0.0.1 --port 2526`.

An SMTP server of few words, to stand behind the mail server of the house, which keeps spam away and hands on what is
addressed to an office. Unknown addresses are refused while the sender still listens; a letter is taken once it lies in
the database, and put off (451) when it could not be written.
"""

import asyncio
import logging
import signal
from collections.abc import Callable

from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import SMTP, Envelope, Session
from asgiref.sync import sync_to_async
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections

from kentongan.apps.intake.queries.doors import mailbox_at
from kentongan.apps.intake.services.letters import take_mail
from kentongan.core.mailbox.letter import MOST_BYTES, Unreadable
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try

_A_DAY = 24 * 3600
_MOST_A_DAY = 400
_MOST_OFFICES = 20


class Receiver:
    """What the server asks of the house."""

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if len(envelope.rcpt_tos) >= _MOST_OFFICES:
            return "452 4.5.3 Too many recipients"
        if await sync_to_async(_is_ours)(address):
            envelope.rcpt_tos.append(address)
            return "250 OK"
        return "550 5.1.1 No such office here"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        return await sync_to_async(taken)(bytes(envelope.content or b""), list(envelope.rcpt_tos))


def taken(raw: bytes, recipients: list[str]) -> str:
    """Keeps the letter for every office it is addressed to; the answer to the server that brought it."""
    return _fresh(lambda: _taken(raw, recipients), "451 4.3.0 Try again later")


def _taken(raw: bytes, recipients: list[str]) -> str:
    try:
        for address in recipients:
            count_try("intake.mail", address.lower(), at_most=_MOST_A_DAY, seconds=_A_DAY)
            take_mail(raw=raw, recipient=address)
    except Unreadable:
        return "554 5.6.0 This letter cannot be read"
    except KentonganError:
        return "452 4.2.2 This office has received too much today"
    return "250 OK"


def _is_ours(address: str) -> bool:
    return _fresh(lambda: mailbox_at(address) is not None, False)


def _fresh(ask: Callable, otherwise: object) -> object:
    """Asks with connections that still live; a database that is away is no reason to lose a letter."""
    close_old_connections()
    try:
        return ask()
    except DatabaseError:
        return otherwise


class Command(BaseCommand):
    help = "Menerima surel untuk satuan dan menjadikannya draf."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=2526)

    def handle(self, *, host: str, port: int, **_options) -> None:
        # At its usual loudness the server writes every sender and recipient into the log.
        logging.getLogger("mail.log").setLevel(logging.WARNING)
        loop = asyncio.new_event_loop()
        controller = UnthreadedController(
            Receiver(), hostname=host, port=port, loop=loop, data_size_limit=MOST_BYTES, ident="Kentongan"
        )
        controller.begin()
        loop.add_signal_handler(signal.SIGTERM, loop.stop)
        loop.add_signal_handler(signal.SIGINT, loop.stop)
        self.stdout.write(f"Menerima surel di {host}:{port}")
        loop.run_forever()
        controller.end()
        loop.close()
