"""What we remember of a site's robots.txt, and for how long."""

import pytest

from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.robots import RobotsCache, RobotsRecord, Verdict, origin_of

PAGE = "https://kabar.test/berita/1"
RULES = b"User-agent: *\nDisallow: /arsip\nCrawl-delay: 4\nSitemap: https://kabar.test/s.xml"


def test_unknown_site_waits_for_its_robots() -> None:
    cache = RobotsCache("Kentongan")
    assert cache.verdict(PAGE, 0.0) is Verdict.WAIT
    assert cache.missing(PAGE, 0.0) == "https://kabar.test/robots.txt"
    assert (cache.crawl_delay(PAGE), cache.sitemaps(PAGE)) == (None, ())


def test_rules_hold_for_the_origin_until_they_are_stale() -> None:
    cache = RobotsCache("Kentongan", max_age=100.0)
    cache.learn(PAGE, 10.0, status=200, body=RULES)
    assert cache.verdict("https://KABAR.test:443/lain", 20.0) is Verdict.ALLOWED
    assert cache.verdict("https://kabar.test/arsip?x=1", 20.0) is Verdict.DENIED
    assert cache.verdict("https://kabar.test", 20.0) is Verdict.ALLOWED
    assert cache.verdict("http://kabar.test/lain", 20.0) is Verdict.WAIT
    assert cache.missing(PAGE, 109.0) is None
    assert cache.crawl_delay(PAGE) == 4.0
    assert cache.sitemaps(PAGE) == ("https://kabar.test/s.xml",)
    assert cache.verdict(PAGE, 110.0) is Verdict.WAIT
    assert cache.missing(PAGE, 110.0) == "https://kabar.test/robots.txt"


def test_query_counts_as_part_of_the_path() -> None:
    cache = RobotsCache("Kentongan")
    cache.learn(PAGE, 0.0, status=200, body=b"User-agent: *\nDisallow: /?s=")
    assert cache.verdict("https://kabar.test/?s=lapas", 1.0) is Verdict.DENIED
    assert cache.verdict("https://kabar.test?s=lapas", 1.0) is Verdict.DENIED


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_client_error_means_no_rules(status: int) -> None:
    cache = RobotsCache("Kentongan")
    cache.learn(PAGE, 0.0, status=status, body=b"User-agent: *\nDisallow: /")
    assert cache.verdict(PAGE, 1.0) is Verdict.ALLOWED
    assert cache.missing(PAGE, 1.0) is None


@pytest.mark.parametrize("status", [500, 502, 503, 429, None])
def test_server_in_trouble_means_wait_and_ask_again_later(status: int | None) -> None:
    cache = RobotsCache("Kentongan", retry_after=60.0)
    cache.learn(PAGE, 0.0, status=status)
    assert cache.verdict(PAGE, 1.0) is Verdict.WAIT
    assert cache.missing(PAGE, 59.0) is None
    assert cache.missing(PAGE, 60.0) == "https://kabar.test/robots.txt"


def test_memory_may_live_elsewhere_and_stays_bounded() -> None:
    records: dict[str, RobotsRecord] = {}
    cache = RobotsCache("Kentongan", records=records, most=3)
    for number in range(5):
        cache.learn(f"https://situs{number}.test/", float(number), status=404)
    assert list(records) == [f"https://situs{number}.test" for number in (2, 3, 4)]
    again = RobotsCache("Kentongan", records=records)
    assert again.verdict("https://situs4.test/a", 5.0) is Verdict.ALLOWED


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("HTTPS://Kabar.Test:443/a", "https://kabar.test"),
        ("http://kabar.test:80", "http://kabar.test"),
        ("http://kabar.test:8080/", "http://kabar.test:8080"),
        ("http://nama:sandi@kabar.test/", "http://kabar.test"),
    ],
)
def test_origin_has_one_spelling(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_address_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(OutboundRefused):
        RobotsCache("Kentongan").verdict("http://[::1/", 0.0)
