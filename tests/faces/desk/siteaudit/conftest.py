"""Browsers of officers, and a judged audit in Cilegon."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.apps.siteaudit.making import judged_audit

from kentongan.apps.siteaudit.models import Audit, Finding, Site
from kentongan.apps.siteaudit.services.sites import register_site


@pytest.fixture
def signed_in(people) -> Callable[[str], Client]:
    """A browser in which the person of that name has signed in."""

    def browser(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return browser


@pytest.fixture
def site(actors, units) -> Site:
    return register_site(
        actor=actors["auditor"], unit_id=units["lapas-cilegon"].pk, address="https://lapas.contoh.go.id/"
    )


@pytest.fixture
def audit(actors, site) -> Audit:
    return judged_audit(actors["auditor"], site)


@pytest.fixture
def lacking(audit) -> Finding:
    return Finding.objects.get(audit=audit, item="B03")
