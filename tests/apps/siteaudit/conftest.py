"""Sites of the small nation, served on loopback from the made sites with their truth."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.conf import settings as django_settings
from django.test import override_settings
from tests.quality.openness.serving import served
from tests.quality.openness.sites import plain
from tests.quality.openness.sites.shape import Made

from kentongan.apps.siteaudit.models import Audit, Site
from kentongan.apps.siteaudit.services.running import run_audit
from kentongan.apps.siteaudit.services.sites import register_site
from kentongan.apps.siteaudit.services.starting import start_audit
from kentongan.core.openness.frontier.limits import Limits

INSTRUMENT = "monev_2025"
REASON = "Situs buatan untuk pengujian"
QUICK = Limits(seconds=40.0)


@contextmanager
def on_loopback(sites: list[Made]) -> Iterator[dict[str, str]]:
    """The sites are served, and the guard lets us ask them and nobody else at home."""
    with ExitStack() as rooms:
        addresses = rooms.enter_context(served(sites))
        hosts = frozenset(address.split("/")[2] for address in addresses.values())
        guard = replace(django_settings.OUTBOUND, allowed_dev_hosts=hosts)
        rooms.enter_context(override_settings(OUTBOUND=guard))
        yield addresses


@pytest.fixture
def today():
    return datetime.now(UTC).date()


@pytest.fixture
def partial_site(today) -> Iterator[str]:
    """The address of a site that shows some items, half shows others."""
    with on_loopback([plain.partial(today)]) as addresses:
        yield addresses["sebagian"]


@pytest.fixture
def enter(actors, units) -> Callable[..., Site]:
    """Registers a site of an office."""

    def entered(address: str, unit: str = "lapas-cilegon") -> Site:
        return register_site(actor=actors["auditor"], unit_id=units[unit].pk, address=address, reason=REASON)

    return entered


@pytest.fixture
def judged(actors, enter, partial_site) -> Audit:
    """An audit of the partial site that ran to its end."""
    site = enter(partial_site)
    audit = start_audit(actor=actors["auditor"], site_id=site.pk, instrument=INSTRUMENT, limits=QUICK)
    run_audit(audit_id=audit.pk)
    audit.refresh_from_db()
    return audit
