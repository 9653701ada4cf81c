"""A body that was cut is no body."""

import io
import os
import socket
import subprocess
import sys
import time

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import UnreadablePostError
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from kentongan.config.demo.processes import free_port
from kentongan.config.middleware import ErrorsAsPages
from kentongan.config.whole_bodies import LineBroke, WholeBody, with_whole_bodies

BOUNDARY = "kentongan"
FORM = b"".join(
    b'--kentongan\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % pair
    for pair in ((b"headline", b"Panen"), (b"body", b"Sayur " * 40))
)
FORM += b"--kentongan--\r\n"


@given(st.binary(max_size=300), st.lists(st.integers(-1, 80), max_size=40), st.booleans())
def test_what_came_in_whole_is_read_as_from_a_file(body, sizes, by_line):
    ours, plain = WholeBody(io.BytesIO(body + b"next request"), len(body)), io.BytesIO(body)
    for size in sizes:
        read = "readline" if by_line else "read"
        assert getattr(ours, read)(size) == getattr(plain, read)(size)
    assert ours.read() == plain.read()


@given(st.binary(max_size=300), st.integers(1, 50))
def test_an_end_before_the_last_byte_is_told(body, missing):
    for read in (lambda one: one.read(), list):
        with pytest.raises(LineBroke):
            read(WholeBody(io.BytesIO(body), len(body) + missing))


@pytest.mark.parametrize("came", [len(FORM) - 1, len(FORM) - 16, len(FORM) // 2, 1, 0])
def test_half_a_form_is_no_form(came):
    asked = _request(FORM[:came])
    with pytest.raises(UnreadablePostError):
        asked.POST.get("headline")


def test_a_whole_form_is_read():
    assert _request(FORM).POST["headline"] == "Panen"


def test_whoever_reads_a_broken_body_answers_that_it_broke(rf: RequestFactory):
    error = UnreadablePostError("the line broke")
    answer = ErrorsAsPages(lambda _request: None).process_exception(rf.post("/"), error)
    assert answer.status_code == 400


def test_the_web_server_itself_hands_over_no_half(tmp_path):
    counted, port = tmp_path / "counted", free_port()
    asked = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port))
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", *asked, "tests.peers.counting_app:application"],
        env=os.environ | {"COUNTED": str(counted), "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _post(port, b"a" * 50_000, said=100_000)
        _post(port, b"a" * 100_000, said=100_000)
        _until(lambda: counted.exists() and len(counted.read_text().split("\n")) > 2)
        assert sorted(counted.read_text().split()) == ["100000", "broke", "whole"]
    finally:
        server.terminate()
        server.wait(20)


def _request(came: bytes) -> WSGIRequest:
    """A POST of the whole form of which only `came` arrived."""
    environ = RequestFactory()._base_environ(
        REQUEST_METHOD="POST",
        CONTENT_TYPE=f"multipart/form-data; boundary={BOUNDARY}",
        CONTENT_LENGTH=str(len(FORM)),
        **{"wsgi.input": io.BytesIO(came)},
    )
    made: list[WSGIRequest] = []
    with_whole_bodies(lambda env, _start: made.append(WSGIRequest(env)))(environ, None)
    return made[0]


def _post(port: int, body: bytes, *, said: int) -> None:
    """Sends and hangs up as soon as an answer comes, or when no more will be sent."""
    _until(lambda: _is_open(port))
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s" % (said, body))
        if len(body) == said:
            line.recv(100)


def _is_open(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def _until(is_so, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "waited for too long"
        time.sleep(0.1)
