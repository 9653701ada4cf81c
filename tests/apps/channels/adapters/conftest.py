"""The peers that the adapters are tested against, and one channel before each of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests.peers.loopback import outbound_to
from tests.peers.smtp_server import SmtpPeer, smtp_server
from tests.peers.telegram_server import TelegramPeer, telegram_server

from kentongan.apps.channels.adapters.email import EmailChannel, EmailSettings
from kentongan.apps.channels.adapters.telegram import TelegramChannel, TelegramSettings
from kentongan.apps.channels.contract import Audience, Channel


@dataclass
class Clock:
    """A clock that the test moves."""

    now: datetime = field(default_factory=lambda: datetime.fromtimestamp(1_790_000_000, UTC))

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: int) -> None:
        self.now += timedelta(**by)


@dataclass
class Rig:
    """A channel, the server it speaks to, and what readers have of it."""

    channel: Channel
    unconfigured: Channel
    audience: Audience
    peer: Any
    clock: Clock
    shown: Callable[[], list[str]]
    lose_answer: Callable[[], None]
    refuse_audience: Callable[[], None]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def smtp() -> Iterator[SmtpPeer]:
    with smtp_server() as peer:
        yield peer


@pytest.fixture
def telegram() -> Iterator[TelegramPeer]:
    with telegram_server() as peer:
        yield peer


@pytest.fixture
def email_channel(smtp: SmtpPeer, clock: Clock) -> EmailChannel:
    settings = EmailSettings(
        host=smtp.host,
        port=smtp.port,
        tls="none",
        from_address="humas@contoh.go.id",
        from_name="Humas Nasional",
        reply_to="redaksi@contoh.go.id",
        timeout=5,
    )
    return EmailChannel(settings, clock=clock)


@pytest.fixture
def telegram_channel(telegram: TelegramPeer, clock: Clock) -> TelegramChannel:
    settings = TelegramSettings(token=telegram.token, base_url=telegram.address)
    return TelegramChannel(settings, outbound_to(telegram.address), clock=clock)


@pytest.fixture
def press() -> Audience:
    return Audience(
        address="redaksi@kabar.contoh.id",
        name="Redaksi Kabar Contoh",
        unsubscribe_url="https://humas.contoh.go.id/berhenti/abc123/",
        return_path="pantul+abc123-0123456789ab@contoh.go.id",
    )


@pytest.fixture(params=["email", "telegram"])
def rig(request: pytest.FixtureRequest, clock: Clock, press: Audience) -> Rig:
    channel = request.getfixturevalue(f"{request.param}_channel")
    if request.param == "email":
        return _email_rig(channel, request.getfixturevalue("smtp"), clock, press)
    return _telegram_rig(channel, request.getfixturevalue("telegram"), clock)


def _email_rig(channel: EmailChannel, peer: SmtpPeer, clock: Clock, press: Audience) -> Rig:
    return Rig(
        channel=channel,
        unconfigured=EmailChannel.from_options({}),
        audience=press,
        peer=peer,
        clock=clock,
        shown=lambda: [letter.message.get_body(("plain",)).get_content() for letter in peer.delivered],
        lose_answer=lambda: setattr(peer, "drop_after_data", 1),
        refuse_audience=lambda: peer.rejections.update({press.address: "550 5.1.1 User unknown"}),
    )


def _telegram_rig(channel: TelegramChannel, peer: TelegramPeer, clock: Clock) -> Rig:
    return Rig(
        channel=channel,
        unconfigured=TelegramChannel.from_options({}),
        audience=Audience(address="@peraga"),
        peer=peer,
        clock=clock,
        shown=lambda: [post.text or post.caption for post in peer.shown],
        lose_answer=lambda: peer.misbehave.append("hang_up"),
        refuse_audience=peer.chats.clear,
    )
