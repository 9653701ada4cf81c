"""Real servers on the loopback, and a net that catches any test that would leave it."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import pytest

from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.guard import Guard

Script = Callable[[bytes], Iterable[bytes]]


@dataclass
class Served:
    port: int
    requests: list[bytes] = field(default_factory=list)

    def at(self, host: str, path: str = "/") -> str:
        return f"http://{host}:{self.port}{path}"


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    block_on_close = False


def request_from(conn: socket.socket) -> bytes:
    """The whole request: head, and as much body as it announces."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = conn.recv(65536)
        if not piece:
            return received
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    lines = (line.partition(b":") for line in head.split(b"\r\n")[1:])
    announced = next((int(value) for name, _, value in lines if name.lower() == b"content-length"), 0)
    while len(body) < announced:
        body += conn.recv(65536)
    return head + b"\r\n\r\n" + body


@pytest.fixture(autouse=True)
def nothing_leaves_the_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple) -> None:
        assert address[0] in ("127.0.0.1", "::1"), f"a test tried to reach {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Start a server whose script turns a request into the pieces of its answer, sent one by one."""
    running: list[Server] = []

    def start(script: Script, *, tls: ssl.SSLContext | None = None, family: int = socket.AF_INET) -> Served:
        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                try:
                    conn = tls.wrap_socket(self.request, server_side=True) if tls else self.request
                    with conn:
                        request = request_from(conn)
                        served.requests.append(request)
                        for piece in script(request):
                            conn.sendall(piece)
                except OSError:
                    pass  # the client has hung up, which is what most of these tests want

        class Bound(Server):
            address_family = family

        server = Bound(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0), Handler)
        served = Served(server.server_address[1])
        running.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return served

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture
def client() -> Callable[..., OutboundClient]:
    """A client that knows kabar.test and lain.test as development hosts, both on 127.0.0.1."""

    def build(*, resolver=None, clock=None, dial=None, tls=None, **settings: object) -> OutboundClient:
        defaults = {
            "user_agent": "Kentongan-uji/1 (+humas@kabar.test)",
            "allowed_dev_hosts": frozenset({"kabar.test", "lain.test"}),
            "deadline": 5.0,
        }
        known = {"kabar.test": ["127.0.0.1"], "lain.test": ["127.0.0.1"]}
        given = {"clock": clock, "dial": dial, "tls": tls}
        return OutboundClient(
            Guard(**(defaults | settings)),
            resolver=resolver or (lambda host, port: known[host]),
            **{name: value for name, value in given.items() if value},
        )

    return build


@pytest.fixture
def answer() -> Callable[..., bytes]:
    """The bytes of a whole HTTP/1.1 answer."""

    def build(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body

    return build
