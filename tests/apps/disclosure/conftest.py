"""Entries and tests of a small nation, made by the services; a second PPID, so that one may propose."""

from collections.abc import Callable
from datetime import date

import pytest
from tests.apps.disclosure.words import entry_words, ruling_words, weighing_words
from tests.conftest import PASSWORD

from kentongan.apps.disclosure.models import ConsequenceTest, Entry, ExemptedEntry
from kentongan.apps.disclosure.services.entries import add_entry
from kentongan.apps.disclosure.services.ruling import decide_test
from kentongan.apps.disclosure.services.states import publish_entry
from kentongan.apps.disclosure.services.testing import propose_test, submit_test
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User


@pytest.fixture
def draft(units, actors) -> Callable[..., Entry]:
    """A draft of Lapas Cilegon, by its coordinator."""

    def make(by: str = "unit_coord", at: str = "lapas-cilegon", **changes) -> Entry:
        return add_entry(actor=actors[by], unit_id=units[at].pk, words=entry_words(**changes))

    return make


@pytest.fixture
def published(draft, actors) -> Callable[..., Entry]:
    """A public entry of Lapas Cilegon."""

    def make(by: str = "unit_coord", **changes) -> Entry:
        return publish_entry(actor=actors[by], entry_id=draft(by, **changes).pk)

    return make


@pytest.fixture
def submitted(units, actors) -> Callable[..., ConsequenceTest]:
    """A test that the head of Lapas Cilegon handed in."""

    def make(by: str = "unit_head", at: str = "lapas-cilegon", **changes) -> ConsequenceTest:
        test = propose_test(actor=actors[by], unit_id=units[at].pk, words=weighing_words(**changes))
        return submit_test(actor=actors[by], test_id=test.pk)

    return make


@pytest.fixture
def exempted(submitted, actors) -> Callable[..., ExemptedEntry]:
    """A line of the exempted register; changes are those of the ruling."""

    def make(**changes) -> ExemptedEntry:
        test = decide_test(actor=actors["ppid"], test_id=submitted().pk, words=ruling_words(**changes))
        return test.exempted

    return make


@pytest.fixture
def second_ppid(units) -> Actor:
    user = User.objects.create_user("ppid2@contoh.test", PASSWORD, name="Ppid Kedua Contoh")
    Appointment.objects.create(user=user, unit=units["ditjenpas"], role="ppid", valid_from=date(2020, 1, 1))
    return actor_of(user)
