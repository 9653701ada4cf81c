"""A local outlet: real HTTP on loopback, told by the test what it prints and how it misbehaves."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

AT = "2026-11-20T10:00:00+07:00"


@dataclass
class Answer:
    """What one path gives. `etag` makes the answer conditional."""

    body: bytes
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""


@dataclass
class OutletPeer:
    """One site. `pages` by path; an unknown path is 404. `asked` keeps path and condition of every request."""

    host: str = ""
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def article(
        self, path: str, title: str, text: str, *, at: str = "2026-11-20T10:00:00+07:00", head: str = ""
    ) -> str:
        """Prints an article and gives its address."""
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n\n"))
        self.pages[path] = Answer(
            f"""<!doctype html><html lang="id"><head><title>{escape(title)} - Kabar Peraga</title>
<meta property="article:published_time" content="{at}">{head}</head><body><nav><a href="/">Beranda</a></nav>
<article><h1>{escape(title)}</h1>{paragraphs}</article><footer>Redaksi Kabar Peraga</footer></body></html>""".encode()
        )
        return self.url(path)

    def feed(self, *entries: tuple[str, str], path: str = "/feed", etag: str = "") -> str:
        """Prints an RSS feed of (address, title) and gives its address."""
        items = "".join(
            f"<item><title>{escape(title)}</title><link>{escape(url)}</link><guid>{escape(url)}</guid>"
            "<pubDate>Fri, 20 Nov 2026 10:00:00 +0700</pubDate></item>"
            for url, title in entries
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title>{items}</channel></rss>'
        self.pages[path] = Answer(body.encode(), type="application/rss+xml", etag=etag)
        return self.url(path)


class _Door(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        peer: OutletPeer = self.server.peer
        condition = self.headers.get("If-None-Match", "")
        peer.asked.append((self.path, condition))
        answer = peer.pages.get(self.path, Answer(b"tidak ada", 404))
        if answer.etag and condition == answer.etag:
            answer = Answer(b"", 304, etag=answer.etag)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.etag:
            self.send_header("ETag", answer.etag)
        if answer.status != 304:
            self.send_header("Content-Type", answer.type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def outlet_server(name: str = "kabar-peraga") -> Iterator[OutletPeer]:
    """Serves until the block ends, as `NAME.localhost` on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Door)
    server.peer = OutletPeer(f"{name}.localhost:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.peer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
