"""An outlet on loopback and a source that watches it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.monitoring.outlet import OutletPeer, outlet_server

from kentongan.apps.channels.services.release import release_item
from kentongan.apps.monitoring.models import Link, Source
from kentongan.apps.monitoring.services.links import read_link
from kentongan.apps.monitoring.services.reading import read_source
from kentongan.apps.monitoring.services.releases import index_release
from kentongan.apps.stakeholders.models import Outlet
from kentongan.core.wire.newsitem import NewsItem
from kentongan.foundation.outbound.guard import Guard


@pytest.fixture
def outlet(settings, monkeypatch) -> Iterator[OutletPeer]:
    """The outlet's own server; the guard lets it through by name, and it needs no rest between two questions."""
    monkeypatch.setattr("kentongan.apps.monitoring.services.courtesy.DELAY_AT_HOME", 0.001)
    with outlet_server() as peer:
        settings.OUTBOUND = Guard(
            user_agent="Kentongan/uji (+humas@contoh.test)",
            allowed_dev_hosts=frozenset({peer.host}),
            read_timeout=2.0,
            deadline=4.0,
            max_bytes=200_000,
        )
        yield peer


@pytest.fixture
def source(units, outlet) -> Source:
    """A feed of the outlet, kept by the region of Banten, leased and ready to be read."""
    return make_source(outlet.feed(), units["kanwil-banten"])


def make_source(url: str, keeper, kind: str = "feed") -> Source:
    made, _ = Outlet.objects.get_or_create(domain="kabar-peraga.localhost", defaults={"name": "Kabar Peraga"})
    now = timezone.now()
    return Source.objects.create(
        outlet=made,
        keeper=keeper,
        kind=kind,
        url=url,
        host=url.split("/")[2],
        next_at=now,
        leased_until=now + timedelta(minutes=10),
    )


@pytest.fixture
def read(source) -> Callable[[], Source]:
    """Reads the source and every link that it gave, as the worker would."""

    def once() -> Source:
        Source.objects.filter(pk=source.pk).update(leased_until=timezone.now() + timedelta(minutes=10))
        read_source(source_id=source.pk)
        for pk in Link.objects.filter(status="new").order_by("id").values_list("id", flat=True):
            read_link(link_id=pk)
        source.refresh_from_db()
        return source

    return once


@pytest.fixture
def released(units) -> Callable[[NewsItem], None]:
    """Releases an item of Lapas Cilegon and takes it into the radar."""

    def release(item: NewsItem) -> None:
        index_release(item_id=release_item(item=item, unit_id=units["lapas-cilegon"].pk).pk)

    return release


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """An empty queue before and after: tests with real transactions do not clear procrastinate's own tables."""
    ProcrastinateJob.objects.all().delete()
    yield
    ProcrastinateJob.objects.all().delete()
