"""Every redirect is judged anew, and carries nothing to strangers."""

import socket

import pytest

from kentongan.foundation.outbound.errors import OutboundFailed, OutboundRefused
from kentongan.foundation.outbound.fetched import Hop

SECRETS = {"Authorization": "Bearer rahasia", "Cookie": "sesi=rahasia", "X-Api-Key": "rahasia"}


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://127.0.0.1/", "address_not_public"),
        ("http://localhost/", "address_not_public"),
        ("http://169.254.169.254/latest/meta-data/", "address_not_public"),
        ("http://[::1]/", "address_not_public"),
        ("http://[::ffff:127.0.0.1]/", "address_not_public"),
        ("http://10.0.0.1/", "address_not_public"),
        ("//192.168.0.1/", "address_not_public"),
        ("http://2130706433/", "numeric_host"),
        ("http://kabar.example:22/", "port"),
        ("file:///etc/passwd", "scheme"),
        ("ftp://kabar.example/", "scheme"),
        ("http://user:sandi@kabar.test/", "credentials"),
        ("http://[::1/", "url"),
    ],
)
def test_redirect_out_of_policy_is_refused(serve, client, answer, location, code) -> None:
    served = serve(lambda request: [answer(status="302 Found", Location=location)])
    with pytest.raises(OutboundRefused) as refusal:
        client().fetch(served.at("kabar.test"))
    assert refusal.value.code == code
    assert len(served.requests) == 1


def test_redirects_are_followed_and_told(serve, client, answer) -> None:
    def script(request: bytes) -> list[bytes]:
        path = request.split(b" ")[1]
        if path == b"/lama":
            return [answer(b"pindah", status="301 Moved Permanently", Location="baru/?a=1#x")]
        if path == b"/baru/?a=1":
            return [answer(status="307 Temporary Redirect", Location=f"//lain.test:{served.port}/akhir")]
        return [answer(b"sampai")]

    served = serve(script)
    fetched = client().fetch(served.at("kabar.test", "/lama"), etag='"a"')
    assert fetched.body == b"sampai"
    assert fetched.url_final == served.at("lain.test", "/akhir")
    assert fetched.redirects == (
        Hop(served.at("kabar.test", "/lama"), 301),
        Hop(served.at("kabar.test", "/baru/?a=1"), 307),
    )
    assert b'if-none-match: "a"' in served.requests[-1].lower()


def test_redirect_loop_is_told_from_a_long_way(serve, client, answer) -> None:
    loop = serve(lambda request: [answer(status="302 Found", Location="/b" if b" /a " in request else "/a")])
    with pytest.raises(OutboundFailed) as failure:
        client().fetch(loop.at("kabar.test", "/a"))
    assert (failure.value.code, failure.value.retry, len(loop.requests)) == ("redirect_loop", False, 2)
    far = serve(lambda request: [answer(status="302 Found", Location=request.split()[1].decode() + "x")])
    with pytest.raises(OutboundFailed) as failure:
        client(max_redirects=3).fetch(far.at("kabar.test", "/"))
    assert (failure.value.code, len(far.requests)) == ("redirect_limit", 4)


def test_other_origin_gets_no_secrets(serve, client, answer) -> None:
    last = serve(lambda request: [answer(b"asing")])
    first = serve(lambda request: [answer(status="302 Found", Location=last.at("kabar.test"))])
    headers = SECRETS | {"Accept-Language": "id"}
    assert client().fetch(first.at("kabar.test"), headers=headers).body == b"asing"
    assert first.requests[0].count(b"rahasia") == 3
    assert b"rahasia" not in last.requests[0]
    assert b"accept-language: id" in last.requests[0].lower()


def test_same_origin_keeps_its_secrets(serve, client, answer) -> None:
    def script(request: bytes) -> list[bytes]:
        return [answer(b"x") if b" /b " in request else answer(status="302 Found", Location="/b")]

    served = serve(script)
    client().fetch(served.at("kabar.test", "/a"), headers=SECRETS)
    assert served.requests[1].count(b"rahasia") == 3


def test_post_becomes_get_after_303_even_at_the_same_address(serve, client, answer) -> None:
    def script(request: bytes) -> list[bytes]:
        posted = request.startswith(b"POST")
        return [answer(status="303 See Other", Location="/") if posted else answer(b"hasil")]

    served = serve(script)
    assert client().fetch(served.at("kabar.test"), method="POST", json={"a": 1}).body == b"hasil"
    assert served.requests[1].startswith(b"GET / ")
    assert b"content-type" not in served.requests[1].lower()


@pytest.mark.parametrize("status", ["307 Temporary Redirect", "308 Permanent Redirect"])
def test_post_is_repeated_at_the_same_origin_only(serve, client, answer, status) -> None:
    def script(request: bytes) -> list[bytes]:
        return [answer(b"x") if b" /b " in request else answer(status=status, Location=where)]

    served = serve(script)
    where = "/b"
    client().fetch(served.at("kabar.test", "/a"), method="POST", content=b"kiriman")
    assert served.requests[1].endswith(b"\r\n\r\nkiriman")
    where = served.at("lain.test", "/b")
    with pytest.raises(OutboundRefused) as refusal:
        client().fetch(served.at("kabar.test", "/a"), method="POST", content=b"kiriman")
    assert refusal.value.code == "redirect_with_body"
    assert len(served.requests) == 3


def test_redirect_without_location_is_an_answer(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"bingung", status="302 Found")])
    assert client().fetch(served.at("kabar.test")).body == b"bingung"


def test_public_site_cannot_send_us_to_ourselves(serve, client, answer) -> None:
    inner = serve(lambda request: [answer(b"dalam")])
    outer = serve(
        lambda request: [answer(status="301 Moved", Location=f"http://dalam.example:{inner.port}/")]
    )
    names = {"luar.example": ["93.184.215.14"], "dalam.example": ["127.0.0.1"]}
    asking = client(
        resolver=lambda host, port: names[host],
        dial=lambda address, port, seconds: socket.create_connection(("127.0.0.1", outer.port), seconds),
        allowed_ports=frozenset({80, inner.port}),
    )
    with pytest.raises(OutboundRefused) as refusal:
        asking.fetch("http://luar.example/")
    assert refusal.value.code == "address_not_public"
    assert (len(outer.requests), inner.requests) == (1, [])
