"""Servers that send too much, too slowly or nonsense."""

import gzip
import itertools
import socket
import time
import tracemalloc

import pytest

from kentongan.foundation.outbound.errors import OutboundFailed, TooLarge, TooSlow

OK = b"HTTP/1.1 200 OK\r\n"


def drip(first: bytes, then: bytes = b"x"):
    yield first
    while True:
        time.sleep(0.03)
        yield then


@pytest.mark.parametrize(
    "first",
    [OK + b"Content-Length: 100000\r\n\r\n", OK + b"X-Panjang: ", b"", OK + b"\r\n"],
    ids=["body", "header", "status line", "until close"],
)
def test_slow_bytes_are_cut_at_the_deadline(serve, client, first) -> None:
    served = serve(lambda request: drip(first))
    started = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        client(deadline=0.5, read_timeout=0.3).fetch(served.at("kabar.test"))
    assert 0.4 < time.monotonic() - started < 2
    assert (failure.value.code, failure.value.retry) == ("deadline", True)


def test_silence_is_cut_at_the_read_timeout(serve, client) -> None:
    served = serve(lambda request: (time.sleep(2) for _ in range(1)))
    started = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        client(read_timeout=0.2).fetch(served.at("kabar.test"))
    assert time.monotonic() - started < 1.5
    assert failure.value.code == "read_timeout"


def test_silence_is_cut_at_the_deadline_when_that_comes_first(serve, client) -> None:
    served = serve(lambda request: (time.sleep(2) for _ in range(1)))
    started = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        client(read_timeout=10.0, deadline=0.3).fetch(served.at("kabar.test"))
    assert time.monotonic() - started < 1.5
    assert failure.value.code == "deadline"


def test_peer_that_never_reads_does_not_hold_us(client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        started = time.monotonic()
        with pytest.raises(TooSlow):
            url = f"http://kabar.test:{deaf.getsockname()[1]}/"
            client(read_timeout=10.0, deadline=0.4).fetch(url, method="POST", content=bytes(30_000_000))
        assert time.monotonic() - started < 1.5


def test_deadline_spans_all_redirects(serve, client, answer) -> None:
    def script(request: bytes):
        time.sleep(0.2)
        yield answer(status="302 Found", Location=request.split()[1].decode() + "x")

    served = serve(script)
    with pytest.raises(TooSlow):
        client(deadline=0.5, max_redirects=50).fetch(served.at("kabar.test", "/"))
    assert len(served.requests) <= 4


def test_deadline_goes_by_the_given_clock(serve, client, answer) -> None:
    ticks = itertools.count(step=2.0)
    served = serve(lambda request: [answer(b"halo")])
    with pytest.raises(TooSlow):
        client(clock=lambda: next(ticks), deadline=5.0).fetch(served.at("kabar.test"))


def test_gzip_bomb_is_cut_without_filling_the_memory(serve, client, answer) -> None:
    bomb = gzip.compress(bytes(200 * 1024 * 1024), compresslevel=9)
    assert len(bomb) < 250_000
    served = serve(lambda request: [answer(bomb, Content_Encoding="gzip")])
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            client(max_bytes=1024 * 1024).fetch(served.at("kabar.test"))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 * 1024 * 1024


def test_huge_announced_length_is_refused_at_once(serve, client) -> None:
    def script(request: bytes):
        yield OK + b"Content-Length: 999999999999\r\n\r\n"
        time.sleep(3)

    served = serve(script)
    started = time.monotonic()
    with pytest.raises(TooLarge) as failure:
        client(max_bytes=1000).fetch(served.at("kabar.test"))
    assert time.monotonic() - started < 1
    assert (failure.value.code, failure.value.retry) == ("too_large", False)
    assert "1000" in failure.value.message


@pytest.mark.parametrize(
    "endless",
    [
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + b"a" * 4096 + b"\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"e" * 4000 + b"\r\na\r\n"),
        (OK + b"\r\n", b"a" * 4096),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    ],
    ids=["chunks", "chunk extensions", "until close", "interim answers"],
)
def test_endless_answer_is_cut(serve, client, endless) -> None:
    first, again = endless
    served = serve(lambda request: itertools.chain([first], itertools.repeat(again)))
    started = time.monotonic()
    with pytest.raises(TooLarge):
        client(max_bytes=100_000, deadline=20.0).fetch(served.at("kabar.test"))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "nonsense",
    [
        b"HALO HALO\r\n\r\n",
        OK + b"Content-Length: 10\r\n\r\nabc",
        OK + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        OK + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        b"",
    ],
    ids=["no http", "short", "two lengths", "bad chunk", "huge header", "upgrade", "nothing"],
)
def test_nonsense_is_a_failure_in_words(serve, client, nonsense) -> None:
    served = serve(lambda request: [nonsense])
    with pytest.raises(OutboundFailed) as failure:
        client().fetch(served.at("kabar.test"))
    assert failure.value.code in ("protocol", "broken")
    assert "kabar.test" in failure.value.message


def test_server_that_answers_before_reading_is_heard(serve, client) -> None:
    refusal = b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    served = serve(lambda request: [refusal])
    fetched = client().fetch(served.at("kabar.test"), method="POST", content=b"a" * 200_000)
    assert fetched.status == 413
