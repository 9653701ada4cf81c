"""The outlets we know, and finding one by an address."""

import pytest

from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.stakeholders.queries.outlets import outlet_of, outlets
from kentongan.apps.stakeholders.services.outlets import load_outlets, note_outlet
from kentongan.core.registry.outlets import read_outlets
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db


def test_loading_again_mends_names_and_keeps_what_others_added():
    count = load_outlets()
    own = note_outlet(
        actor=SYSTEM, address="https://www.kabar-baru.test/rss", name="Kabar Baru", city="Serang"
    )
    first = read_outlets()[0]
    Outlet.objects.filter(domain=first.domain).update(name="salah")
    load_outlets()
    assert Outlet.objects.count() == count + 1 == len(read_outlets()) + 1
    assert Outlet.objects.get(domain=first.domain).name == first.name
    assert (own.domain, own.name, own.city) == ("kabar-baru.test", "Kabar Baru", "Serang")
    assert [act.verb for act in trail.of_subject(f"outlet:{own.pk}")] == ["outlet_added"]


def test_outlet_is_the_longest_domain_that_ends_the_host(django_assert_num_queries):
    for domain in ("media.test", "banten.media.test"):
        Outlet.objects.create(domain=domain, name=domain)
    with django_assert_num_queries(1):
        assert outlet_of("https://www.banten.media.test:8080/a").domain == "banten.media.test"
    assert outlet_of("m.media.test").domain == "media.test"
    assert outlet_of("https://bukanmedia.test/") is None and outlet_of("") is None


def test_known_outlet_is_not_made_twice():
    first = note_outlet(actor=SYSTEM, address="https://media.test/a", name="Media")
    assert note_outlet(actor=SYSTEM, address="http://media.test/b", name="Lain") == first
    assert list(outlets(search="medi")) == [first] and first.name == "Media"


@pytest.mark.parametrize("address", ["", "https://", "http://[", "https://" + "a" * 200 + ".test"])
def test_address_without_a_usable_host_is_refused(address):
    with pytest.raises(KentonganError, match="nama situs"):
        note_outlet(actor=SYSTEM, address=address)
