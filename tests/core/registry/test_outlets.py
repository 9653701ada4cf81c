import pytest

from kentongan.core.registry.outlets import by_domain, host_of, outlet_of, read_outlets

OUTLETS = read_outlets()
KNOWN = by_domain(OUTLETS)


def test_every_outlet_has_its_own_domain_and_a_tier():
    assert len(KNOWN) == len(OUTLETS) == 360
    assert all(1 <= outlet.tier <= 5 and outlet.name and outlet.source for outlet in OUTLETS)
    assert {outlet.nature for outlet in OUTLETS} == {"press", "own", "platform", "aggregator"}


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.detik.com/a/b?c=1", "detik.com"),
        ("https://news.detik.com/berita/d-1", "detik.com"),
        ("https://jatim.antaranews.com/x", "jatim.antaranews.com"),
        ("cilacapselatan.xpos.co.id", "cilacapselatan.xpos.co.id"),
        ("http://ANALISAJATIM.ID:8080/", "analisajatim.id"),
        ("https://notdetik.com/", None),
        ("https://detik.com.evil.example/", None),
        ("https://[broken/", None),
        ("", None),
    ],
)
def test_an_address_leads_to_its_outlet(address, domain):
    found = outlet_of(address, KNOWN)
    assert (found.domain if found else None) == domain


def test_host_of_a_broken_address_is_empty():
    assert host_of("http://[::1") == ""


def test_sites_of_the_service_are_its_own():
    assert KNOWN["ditjenpas.go.id"].nature == "own"
    assert KNOWN["kompasiana.com"].nature == "platform"
