"""Ordinary requests: what goes out and what comes back."""

import gzip
import json
import socket

import pytest

from kentongan.foundation.outbound.client import fetch
from kentongan.foundation.outbound.errors import OutboundFailed, OutboundRefused
from kentongan.foundation.outbound.guard import Guard


def headers_of(request: bytes) -> dict[str, str]:
    lines = request.partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def test_development_host_is_fetched_under_its_name(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"halo", Content_Type="text/HTML; charset=utf-8")])
    fetched = client().fetch(served.at("kabar.test", "/berita?hal=2#atas"))
    assert (fetched.status, fetched.body, fetched.redirects) == (200, b"halo", ())
    assert (fetched.content_type, fetched.charset) == ("text/html", "utf-8")
    assert fetched.url_final == served.at("kabar.test", "/berita?hal=2")
    assert 0 < fetched.elapsed < 5
    sent = headers_of(served.requests[0])
    assert served.requests[0].startswith(b"GET /berita?hal=2 HTTP/1.1\r\n")
    assert sent["host"] == f"kabar.test:{served.port}"
    assert sent["user-agent"] == "Kentongan-uji/1 (+humas@kabar.test)"
    assert sent["accept-encoding"] == "gzip"
    assert "cookie" not in sent
    assert "content-length" not in sent


def test_localhost_name_needs_no_resolver_but_must_be_listed(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"halo")])

    def resolver(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host} was looked up")

    listed = client(resolver=resolver, allowed_dev_hosts=frozenset({f"demo.localhost:{served.port}"}))
    assert listed.fetch(served.at("demo.localhost")).body == b"halo"
    with pytest.raises(OutboundRefused):
        client(resolver=resolver, allowed_ports=frozenset({served.port})).fetch(served.at("demo.localhost"))
    assert len(served.requests) == 1


def test_gzip_answer_is_unpacked(serve, client, answer) -> None:
    served = serve(lambda request: [answer(gzip.compress(b"halo" * 100), Content_Encoding="gzip")])
    assert client().fetch(served.at("kabar.test")).body == b"halo" * 100


def test_chunked_answer_is_joined(serve, client) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    served = serve(lambda request: [head, b"3\r\nkab\r\n", b"2\r\nar\r\n", b"0\r\n\r\n"])
    assert client().fetch(served.at("kabar.test")).body == b"kabar"


def test_conditional_request_and_its_304(serve, client, answer) -> None:
    served = serve(lambda request: [answer(status="304 Not Modified", ETag='"a1"')])
    when = "Fri, 20 Nov 2026 03:00:00 GMT"
    fetched = client().fetch(served.at("kabar.test"), etag='W/"a1"', last_modified=when, accept="text/xml")
    sent = headers_of(served.requests[0])
    assert (sent["if-none-match"], sent["if-modified-since"], sent["accept"]) == ('W/"a1"', when, "text/xml")
    assert (fetched.not_modified, fetched.status, fetched.body) == (True, 304, b"")
    assert fetched.headers["etag"] == '"a1"'


def test_etag_that_cannot_be_sent_back_is_left_out(serve, client, answer) -> None:
    served = serve(lambda request: [answer()])
    client().fetch(served.at("kabar.test"), etag='"a"\r\nX-Lain: 1', last_modified="kapan\x00")
    assert not {"if-none-match", "if-modified-since", "x-lain"} & headers_of(served.requests[0]).keys()


def test_json_is_posted_as_utf8(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b'{"ok": true}', Content_Type="application/json")])
    fetched = client().fetch(served.at("kabar.test"), method="post", json={"teks": "Halo – é"})
    head, _, body = served.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST / ")
    assert headers_of(served.requests[0])["content-type"] == "application/json"
    assert json.loads(body) == {"teks": "Halo – é"}
    assert fetched.json() == {"ok": True}


def test_head_with_a_huge_length_brings_no_body(serve, client) -> None:
    served = serve(lambda request: [b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"])
    fetched = client(max_bytes=100).fetch(served.at("kabar.test"), method="HEAD")
    assert (fetched.status, fetched.body) == (200, b"")


@pytest.mark.parametrize("status", ["404 Not Found", "429 Too Many Requests", "503 Service Unavailable"])
def test_error_status_is_an_answer(serve, client, answer, status) -> None:
    served = serve(lambda request: [answer(b"galat", status=status, Retry_After="60")])
    fetched = client().fetch(served.at("kabar.test"))
    assert (fetched.status, fetched.headers["retry-after"]) == (int(status[:3]), "60")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Satu": "a\r\nX-Dua: b"},
        {"X-Satu": "a\nb"},
        {"X-Satu": "a\x00"},
        {"X-Satu\r\nX-Dua": "b"},
        {"X Satu": "b"},
        {"": "b"},
        {"X-Satu": "é"},
        {"Host": "lain.test"},
        {"content-length": "0"},
        {"Transfer-Encoding": "chunked"},
        {"Accept-Encoding": "br"},
    ],
)
def test_header_that_would_split_or_smuggle_is_refused(serve, client, answer, headers) -> None:
    served = serve(lambda request: [answer()])
    with pytest.raises(OutboundRefused) as refusal:
        client().fetch(served.at("kabar.test"), headers=headers)
    assert refusal.value.code == "header"
    assert served.requests == []
    assert "\n" not in refusal.value.message


@pytest.mark.parametrize("method", ["CONNECT", "TRACE", "GET / HTTP/1.1\r\nX:", ""])
def test_method_out_of_the_list_is_refused(client, method) -> None:
    with pytest.raises(OutboundRefused) as refusal:
        client().fetch("http://kabar.test/", method=method)
    assert refusal.value.code == "method"


def test_answer_that_is_no_json_says_so(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"<html>")])
    with pytest.raises(OutboundFailed) as failure:
        client().fetch(served.at("kabar.test")).json()
    assert (failure.value.code, failure.value.retry) == ("not_json", False)


def test_ipv6_literal_is_fetched_when_listed_and_refused_when_not(serve, client, answer) -> None:
    try:
        served = serve(lambda request: [answer(b"enam")], family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    url = f"http://[::1]:{served.port}/"
    assert client(allowed_dev_hosts=frozenset({"[::1]"})).fetch(url).body == b"enam"
    assert headers_of(served.requests[0])["host"] == f"[::1]:{served.port}"
    with pytest.raises(OutboundRefused) as refusal:
        client(allowed_ports=frozenset({served.port})).fetch(url)
    assert refusal.value.code == "address_not_public"


def test_proxies_of_the_environment_are_not_used(serve, client, answer, monkeypatch) -> None:
    proxy, served = serve(lambda request: [answer(b"proksi")]), serve(lambda request: [answer(b"asli")])
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
    assert client().fetch(served.at("kabar.test")).body == b"asli"
    assert proxy.requests == []


def test_module_level_fetch_takes_its_guard_from_the_environment(serve, answer, monkeypatch) -> None:
    served = serve(lambda request: [answer(b"halo")])
    monkeypatch.delenv("KENTONGAN_OUTBOUND_DEV_HOSTS", raising=False)
    with pytest.raises(OutboundRefused):
        fetch(served.at("127.0.0.1"))
    monkeypatch.setenv("KENTONGAN_OUTBOUND_DEV_HOSTS", "127.0.0.1")
    assert fetch(served.at("127.0.0.1")).body == b"halo"
    given = Guard(user_agent="uji", allowed_dev_hosts=frozenset({"demo.localhost"}))
    assert fetch(served.at("demo.localhost"), given, method="POST", content=b"x").body == b"halo"
