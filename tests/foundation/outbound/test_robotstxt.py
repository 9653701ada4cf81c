"""robots.txt as sites write it."""

import time
from urllib.robotparser import RobotFileParser

import pytest

from kentongan.foundation.outbound.robotstxt import MAX_BYTES, Robots, parse_robots


def allows(text: str, path: str) -> bool:
    return parse_robots(text.encode(), "Kentongan").allows(path)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Disallow:", "/a", True),
        ("Disallow: /", "/a", False),
        ("Disallow: /\nAllow: /berita", "/berita/1", True),
        ("Disallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php", "/wp-admin/admin-ajax.php?x=1", True),
        ("Disallow: /wp-admin/", "/wp-admin", True),
        ("Disallow: /*?s=", "/?s=lapas", False),
        ("Disallow: /*?s=", "/berita", True),
        ("Disallow: /*.pdf$", "/arsip/laporan.pdf", False),
        ("Disallow: /*.pdf$", "/arsip/laporan.pdf?unduh", True),
        ("Disallow: /a*b*c", "/aXbXc/d", False),
        ("Disallow: /a*b*c", "/acb", True),
        ("Disallow: /a*a$", "/a", True),
        ("Disallow: *", "/apa", False),
        ("Disallow: /x$", "/x", False),
        ("Disallow: /x$", "/xy", True),
        ("Disallow: /folder\nAllow: /folder", "/folder", True),
        ("Disallow: /caf%C3%A9", "/café", False),
        ("Disallow: /a%3cb", "/a%3Cb", False),
        ("Disallow: /a%2Fb", "/a/b", True),
        ("  disALLOW :  /rahasia  # komentar", "/rahasia/1", False),
        ("Disallow: tanpa-garis", "/tanpa-garis", True),
    ],
)
def test_path_is_decided_by_the_longest_match(rules: str, path: str, allowed: bool) -> None:
    assert allows(f"User-agent: *\n{rules}", path) is allowed


def test_group_of_our_own_name_stands_before_the_general_one() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: KENTONGAN/2.0\nDisallow: /x\nCrawl-delay: 1.5\n"
    robots = parse_robots(text.encode(), "Kentongan")
    assert robots.allows("/berita")
    assert not robots.allows("/x")
    assert robots.crawl_delay == 1.5


def test_groups_share_rules_and_are_merged() -> None:
    text = "User-agent: lain\nUser-agent: kentongan\n\nDisallow: /a\n\nUser-agent: kentongan\nDisallow: /b"
    assert [allows(text, path) for path in ("/a", "/b", "/c")] == [False, False, True]


def test_sitemaps_are_read_wherever_they_stand() -> None:
    text = "Sitemap: https://kabar.test/s.xml\nUser-agent: *\nSitemap: https://kabar.test/n.xml\nDisallow: /"
    robots = parse_robots(text.encode(), "Kentongan")
    assert robots.sitemaps == ("https://kabar.test/s.xml", "https://kabar.test/n.xml")
    assert not robots.allows("/")


@pytest.mark.parametrize(
    "body",
    [b"", b"\xff\xfe\x00", b"<html>404: tidak ada</html>", b"Disallow: /", b":" * 99, b"Crawl-delay: -1"],
)
def test_file_without_rules_for_us_allows_everything(body: bytes) -> None:
    assert parse_robots(body, "Kentongan") == Robots()


def test_byte_order_mark_does_not_hide_the_first_line() -> None:
    assert not allows("\ufeffUser-agent: *\nDisallow: /", "/a")


@pytest.mark.parametrize("delay", ["10", "0.5"])
def test_crawl_delay_is_read(delay: str) -> None:
    robots = parse_robots(f"User-agent: *\nCrawl-delay: {delay}".encode(), "Kentongan")
    assert robots.crawl_delay == float(delay)


def test_robotparser_agrees_on_plain_files() -> None:
    files = [
        "User-agent: *\nDisallow: /admin\nDisallow: /cari\nCrawl-delay: 7",
        "User-agent: kentongan\nDisallow: /a/\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /",
        "User-agent: lain\nDisallow: /\n",
        "User-agent: lain\nUser-agent: *\nDisallow: /x y\n",
        "# tanpa aturan\n",
    ]
    paths = ["/", "/admin", "/admin/1", "/cari?q=a", "/a", "/a/b", "/x%20y", "/berita"]
    for text in files:
        peer = RobotFileParser()
        peer.parse(text.splitlines())
        ours = parse_robots(text.encode(), "Kentongan")
        assert [ours.allows(path) for path in paths] == [peer.can_fetch("Kentongan", path) for path in paths]
        assert ours.crawl_delay == peer.crawl_delay("Kentongan")


def test_hostile_patterns_take_no_time() -> None:
    lines = b"Disallow: /" + b"a*" * 100 + b"b$\n"
    body = (b"User-agent: *\n" + lines * 4000)[: MAX_BYTES * 2]
    started = time.process_time()
    robots = parse_robots(body, "Kentongan")
    assert robots.allows("/" + "a" * 4000)
    assert time.process_time() - started < 2
