"""All outlets on one port, told apart by the Host header."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import urlsplit

from .pages import directory_page
from .replies import HTML, Reply, reply_to
from .roster import Outlet, read_outlets
from .shelf import Shelf

Clock = Callable[[], datetime]
# Every so many requests an outlet that throttles asks for patience.
THROTTLE_EVERY = 6
PATIENCE_SECONDS = 3


def utc_now() -> datetime:
    """The clock outside tests."""
    return datetime.now(UTC)


class OutletServer(ThreadingHTTPServer):
    """Serves `shelf` at `address` (host, port; port 0 takes a free one)."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], shelf: Shelf, *, clock: Clock = utc_now) -> None:
        super().__init__(address, OutletHandler)
        self.shelf = shelf
        self.clock = clock
        self.outlets = {outlet.host: outlet for outlet in read_outlets()}
        self._lock = threading.Lock()
        self._asked: dict[str, int] = {}

    @property
    def port(self) -> int:
        """The port it listens at."""
        return self.server_address[1]

    def is_out_of_patience(self, outlet: Outlet) -> bool:
        """True for every sixth request to an outlet that throttles."""
        if not outlet.throttles:
            return False
        with self._lock:
            self._asked[outlet.key] = self._asked.get(outlet.key, 0) + 1
            return self._asked[outlet.key] % THROTTLE_EVERY == 0


class OutletHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, with validators."""

    server: OutletServer
    protocol_version = "HTTP/1.1"
    server_version = "MediaPeragaan"
    sys_version = ""
    timeout: ClassVar[int] = 20

    def do_GET(self) -> None:
        """Answer with head and body."""
        self._send(self._reply(), with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        self._send(self._reply(), with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the demo's terminal belongs to the demo."""

    def _reply(self) -> Reply:
        host = self.headers.get("Host", "").partition(":")[0].lower()
        outlet = self.server.outlets.get(host)
        if outlet is None:
            page = directory_page(tuple(self.server.outlets.values()), self.server.port)
            return Reply(200, HTML, page.encode())
        path = urlsplit(self.path).path
        if path != "/robots.txt" and self.server.is_out_of_patience(outlet):
            return Reply(429, HTML, b"<h1>429</h1>", headers={"Retry-After": str(PATIENCE_SECONDS)})
        articles = self.server.shelf.articles(outlet, self.server.clock())
        return reply_to(outlet, path, articles, f"http://{outlet.host}:{self.server.port}")

    def _send(self, reply: Reply, *, with_body: bool) -> None:
        if reply.status == 200 and self._is_known(reply):
            reply = Reply(304, reply.kind, b"", reply.modified, {"ETag": reply.etag})
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        if reply.status == 200:
            self.send_header("ETag", reply.etag)
        if reply.modified:
            self.send_header("Last-Modified", format_datetime(reply.modified.astimezone(UTC), usegmt=True))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(reply.body)

    def _is_known(self, reply: Reply) -> bool:
        """True when the visitor holds these very bytes; If-None-Match outranks the date (RFC 9110, 13.2.2)."""
        if tags := self.headers.get("If-None-Match"):
            return reply.etag in tags
        since = self.headers.get("If-Modified-Since")
        if not since or not reply.modified:
            return False
        try:
            return reply.modified.replace(microsecond=0) <= parsedate_to_datetime(since)
        except (TypeError, ValueError):
            return False
