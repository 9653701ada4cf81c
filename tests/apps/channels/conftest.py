"""Places to send a story to, and real servers that take it."""

from collections.abc import Callable, Iterator

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.peers.smtp_server import SmtpPeer, smtp_server
from tests.peers.telegram_server import TelegramPeer, telegram_server

from kentongan.apps.channels.models import ChannelAccount, Recipient, WireItem
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.apps.channels.services.release import release_item
from kentongan.apps.channels.services.sealing import sealed
from kentongan.core.wire.newsitem import NewsItem
from kentongan.foundation.outbound.guard import Guard


@pytest.fixture
def released(units: dict) -> Callable[[NewsItem], WireItem]:
    """Releases an item of Lapas Cilegon and plans its dispatches, as the worker would."""

    def release(item: NewsItem) -> WireItem:
        row = release_item(item=item, unit_id=units["lapas-cilegon"].pk)
        plan_dispatches(item_id=row.pk)
        return row

    return release


@pytest.fixture
def press_list(units: dict) -> ChannelAccount:
    """The press list of the region above Cilegon, with two readers."""
    account = ChannelAccount.objects.create(unit=units["kanwil-banten"], channel="email", label="Pers Banten")
    for number, name in enumerate(("redaksi", "kabar"), start=1):
        Recipient.objects.create(
            account=account, address=f"{name}@media.test", name=name.title(), token=f"{number:040x}"
        )
    return account


@pytest.fixture
def telegram_account(units: dict) -> ChannelAccount:
    return ChannelAccount.objects.create(
        unit=units["ditjenpas"],
        channel="telegram",
        label="Kanal Ditjenpas",
        settings={"chat": "@peraga", "photos": "1"},
        secret=sealed("1000:peraga"),
    )


@pytest.fixture
def smtp(settings) -> Iterator[SmtpPeer]:
    """A real mail server that the house sends through."""
    with smtp_server() as peer:
        settings.PRESS_SMTP = {
            "host": peer.host,
            "port": peer.port,
            "user": "",
            "password": "",
            "tls": "none",
        }
        settings.DEFAULT_FROM_EMAIL = "Humas Contoh <humas@kentongan.test>"
        settings.MAIL_BOUNCES = "bounce@kentongan.test"
        settings.SITE_URL = "https://kentongan.test"
        yield peer


@pytest.fixture
def telegram(settings) -> Iterator[TelegramPeer]:
    """A Telegram on loopback, allowed by name as a development host."""
    with telegram_server() as peer:
        settings.TELEGRAM_API = peer.address
        host = peer.address.split("//")[1].split("/")[0]
        settings.OUTBOUND = Guard(user_agent="Kentongan/uji", allowed_dev_hosts=frozenset({host}))
        yield peer


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """An empty queue before and after: tests with real transactions do not clear procrastinate's own tables."""
    ProcrastinateJob.objects.all().delete()
    yield
    ProcrastinateJob.objects.all().delete()
