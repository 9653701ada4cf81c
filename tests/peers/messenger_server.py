"""The parts of two messengers that bring things in: real HTTP on loopback, built from their published descriptions.

Telegram (Bot API): getFile and the file's address, sendMessage, setWebhook. WhatsApp (Cloud API): the address of a
medium by its id, the medium itself (both want the access token), messages. It is neither; it keeps to what we call.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "1000:peraga"
ACCESS = "EAAperaga"


@dataclass
class MessengerPeer:
    """`files` are the pictures that lie there, by their id. `misbehave` holds statuses for the next answers."""

    files: dict[str, bytes] = field(default_factory=dict)
    said: list[tuple[str, str]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    webhook: dict[str, Any] = field(default_factory=dict)
    misbehave: list[int] = field(default_factory=list)
    media_address: str = ""
    address: str = ""

    def telegram(self, method: str, asked: dict[str, Any]) -> tuple[int, Any]:
        if method == "getFile":
            if asked.get("file_id") not in self.files:
                return 400, {"ok": False, "error_code": 400, "description": "Bad Request: invalid file_id"}
            name = asked["file_id"]
            found = {"file_id": name, "file_unique_id": "u" + name, "file_path": f"photos/{name}.jpg"}
            return 200, {"ok": True, "result": found}
        if method == "sendMessage":
            self.said.append((str(asked["chat_id"]), asked["text"]))
            return 200, {"ok": True, "result": {"message_id": len(self.said)}}
        if method == "setWebhook":
            self.webhook = asked
            return 200, {"ok": True, "result": True, "description": "Webhook was set"}
        return 404, {"ok": False, "error_code": 404, "description": "Not Found"}

    def whatsapp(self, path: str, asked: dict[str, Any] | None) -> tuple[int, Any]:
        name = path.rsplit("/", 1)[-1]
        if asked is not None and name == "messages":
            self.said.append((asked["to"], asked["text"]["body"]))
            return 200, {"messaging_product": "whatsapp", "messages": [{"id": "wamid.jawaban"}]}
        if name in self.files:
            return 200, {
                "url": self.media_address or f"{self.address}/medium/{name}",
                "mime_type": "image/jpeg",
                "file_size": len(self.files[name]),
                "id": name,
                "messaging_product": "whatsapp",
            }
        if name.isdigit() and len(name) > 12:
            return 200, {"id": name, "display_phone_number": "15550783881"}
        return 400, {"error": {"message": "Unsupported get request.", "code": 100}}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    peer: MessengerPeer


class _Door(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self._serve(None)

    def do_POST(self) -> None:
        self._serve(json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}"))

    def _serve(self, asked: dict[str, Any] | None) -> None:
        peer = self.server.peer
        peer.calls.append(self.path)
        if peer.misbehave:
            self._answer(peer.misbehave.pop(0), b"<html></html>")
        elif self.path.startswith(f"/file/bot{TOKEN}/photos/"):
            self._file(self.path.rsplit("/", 1)[-1].removesuffix(".jpg"))
        elif self.path.startswith(f"/bot{TOKEN}/"):
            self._json(*peer.telegram(self.path.rsplit("/", 1)[-1], asked or {}))
        elif self.headers.get("Authorization") != f"Bearer {ACCESS}":
            self._json(401, {"error": {"message": "Invalid OAuth access token.", "code": 190}})
        elif self.path.startswith("/medium/"):
            self._file(self.path.rsplit("/", 1)[-1])
        else:
            self._json(*peer.whatsapp(self.path, asked))

    def _file(self, name: str) -> None:
        if name in self.server.peer.files:
            self._answer(200, self.server.peer.files[name], "image/jpeg")
        else:
            self._answer(404, b"")

    def _json(self, status: int, answer: Any) -> None:
        self._answer(status, json.dumps(answer).encode(), "application/json")

    def _answer(self, status: int, body: bytes, kind: str = "text/html") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silence: the tests read `calls`."""


@contextmanager
def messenger_server() -> Iterator[MessengerPeer]:
    """Serves until the block ends."""
    server = _Server(("127.0.0.1", 0), _Door)
    server.peer = MessengerPeer(address=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.peer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
