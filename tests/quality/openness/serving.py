"""The made sites on loopback, each under its own name."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.quality.openness.sites.shape import Answer, Made

ROBOTS = b"User-agent: *\nDisallow: /rahasia\n"


class _Handler(BaseHTTPRequestHandler):
    sites: dict[str, Made] = {}

    def do_GET(self) -> None:
        name = (self.headers["Host"] or "").partition(".")[0]
        site = self.sites[name]
        is_robots = self.path == "/robots.txt" and self.path not in site.answers
        answer = Answer(ROBOTS, type="text/plain") if is_robots else site.answer(self.path)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        for header, value in answer.headers.items():
            self.send_header(header, value)
        length = answer.length if answer.pieces else len(answer.body)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            for piece in answer.pieces() if answer.pieces else [answer.body]:
                self.wfile.write(piece)
                self.wfile.flush()
        except OSError:
            # The audit has seen enough and hung up, which is the point of some sites.
            self.close_connection = True

    do_HEAD = do_GET

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(sites: list[Made]) -> Iterator[dict[str, str]]:
    """The address of each site by its name, while the context lasts."""
    handler = type("Handler", (_Handler,), {"sites": {site.name: site for site in sites}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield {site.name: f"http://{site.name}.localhost:{server.server_address[1]}/" for site in sites}
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
