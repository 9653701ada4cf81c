"""What an address must look like before its name is even looked up."""

import pytest

from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.guard import Guard
from kentongan.foundation.outbound.targets import MAX_URL, target_of

GUARD = Guard(
    user_agent="uji", allowed_dev_hosts=frozenset({"demo.localhost", "kabar.test:9000", "[::1]:9001"})
)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://example.org/", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("gopher://example.org/", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("data:text/html,x", "scheme"),
        ("//example.org/", "scheme"),
        ("example.org", "scheme"),
        ("", "scheme"),
        ("http://user:secret@example.org/", "credentials"),
        ("http://user@example.org/", "credentials"),
        ("http://example.org\\@lain.example/", "credentials"),
        ("http://example.org:22/", "port"),
        ("http://example.org:0/", "port"),
        ("http://example.org:6379/", "port"),
        ("http://example.org:99999/", "port"),
        ("http://2130706433/", "numeric_host"),
        ("http://0x7f000001/", "numeric_host"),
        ("http://0x7f.0.0.1/", "numeric_host"),
        ("http://017700000001/", "numeric_host"),
        ("http://127.1/", "numeric_host"),
        ("http://0/", "numeric_host"),
        ("http://1.2.3.4.5/", "numeric_host"),
        ("http://kabar.0x1/", "numeric_host"),
        ("http://0177.0.0.1/", "url"),
        ("http://127.0.0.01/", "url"),
        ("http://[::1%25eth0]/", "host"),
        ("http://[fe80::1%eth0]/", "host"),
        ("http://%31%32%37.0.0.1/", "numeric_host"),
        ("http://exa%6dple.org/", "host"),
        ("http:///path", "host"),
        ("http://../", "host"),
        ("http://-kabar.example/", "host"),
        ("http://" + "a" * 64 + ".example/", "host"),
        ("http://kabar.example:abc/", "url"),
        ("http://[::1/", "url"),
        ("http://kabar.example/\r\nX: y", "url"),
        ("http://kabar\x00.example/", "url"),
        ("http://kabar.example/" + "a" * MAX_URL, "url_too_long"),
        ("http://localhost/", "address_not_public"),
        ("http://LOCALHOST./", "address_not_public"),
        ("http://lain.localhost/", "address_not_public"),
        ("http://demo.localhost.evil.localhost/", "address_not_public"),
        ("http://kabar.test:9001/", "port"),
    ],
)
def test_address_outside_policy_is_refused(url: str, code: str) -> None:
    with pytest.raises(OutboundRefused) as refusal:
        target_of(url, GUARD)
    assert refusal.value.code == code
    assert refusal.value.retry is False


@pytest.mark.parametrize(
    ("url", "host", "port", "literal", "dev"),
    [
        ("https://Kabar.Example./berita?q=é#atas", "kabar.example", 443, False, False),
        ("  http://kabar.example:8080/ ", "kabar.example", 8080, False, False),
        ("http://bücher.example/", "xn--bcher-kva.example", 80, False, False),
        ("http://8.8.8.8/", "8.8.8.8", 80, True, False),
        ("http://127.0.0.1/", "127.0.0.1", 80, True, False),
        ("http://[2606:4700::1111]/", "2606:4700::1111", 80, True, False),
        ("http://[::1]:9001/", "::1", 9001, True, True),
        ("http://demo.localhost:31337/", "demo.localhost", 31337, False, True),
        ("http://kabar.test:9000/", "kabar.test", 9000, False, True),
        ("http://kabar.test:8080/", "kabar.test", 8080, False, False),
    ],
)
def test_address_is_brought_to_one_spelling(url: str, host: str, port: int, literal: bool, dev: bool) -> None:
    target = target_of(url, GUARD)
    assert (target.host, target.port, target.literal, target.dev) == (host, port, literal, dev)
    assert target.url.fragment == ""


def test_origin_parts_scheme_host_and_port() -> None:
    plain, safe = target_of("http://kabar.example/a", GUARD), target_of("https://kabar.example/a", GUARD)
    assert plain.origin != safe.origin
    assert plain.origin == target_of("http://KABAR.example:80/b", GUARD).origin


def test_refusal_does_not_repeat_secrets_of_the_address() -> None:
    with pytest.raises(OutboundRefused) as refusal:
        target_of("http://bot:TOKEN123@kabar.example:22/botTOKEN456/send", GUARD)
    assert "TOKEN" not in refusal.value.message
