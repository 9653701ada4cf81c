"""A Telegram to test against: real HTTP on loopback, built from the published description of the Bot API.

It is not Telegram. It keeps to what the description and the documented error texts say of the methods that we
call: sendMessage, sendPhoto, editMessageText, editMessageCaption, deleteMessage, getMe. Held: 1-4096 and 0-1024
UTF-16 units after the entities are parsed, the tags of the HTML mode, deletion within 48 hours, 30 messages a
second, dead and closed chats, pictures fetched by address from public hosts only. Its clock is a number that the
test moves.
"""

import ipaddress
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

_TAGS = {
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "a",
    "code",
    "pre",
    "blockquote",
    "tg-spoiler",
}
_TWO_DAYS = 48 * 3600


class ApiError(Exception):
    """An answer with ok false."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


@dataclass
class Post:
    """One message as readers see it."""

    chat: str
    number: int
    date: int
    text: str = ""
    caption: str = ""
    photo: str = ""
    edits: int = 0


@dataclass
class TelegramPeer:
    """The bot's world. `misbehave` holds what the next calls do: "hang_up" acts and closes without an answer,
    "refuse" closes before acting, an int answers with that status and no JSON."""

    token: str = "1000:peraga"
    now: int = 1_790_000_000
    per_second: int = 30
    chats: dict[str, int] = field(default_factory=lambda: {"@peraga": -1001})
    closed_chats: set[str] = field(default_factory=set)
    posts: dict[tuple[int, int], Post] = field(default_factory=dict)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    misbehave: list[str | int] = field(default_factory=list)
    address: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)
    _recent: list[int] = field(default_factory=list)

    @property
    def shown(self) -> list[Post]:
        """What a reader of the chats sees now, oldest first."""
        return list(self.posts.values())

    def call(self, method: str, asked: dict[str, Any]) -> Any:
        with self.lock:
            self.calls.append((method, asked))
            known = {
                "getMe": self._get_me,
                "sendMessage": self._send_message,
                "sendPhoto": self._send_photo,
                "editMessageText": self._edit_text,
                "editMessageCaption": self._edit_caption,
                "deleteMessage": self._delete,
            }
            if method not in known:
                raise ApiError(404, "Not Found")
            return known[method](asked)

    def _get_me(self, _asked: dict[str, Any]) -> dict[str, Any]:
        return {"id": 1000, "is_bot": True, "first_name": "Peraga", "username": "peraga_bot"}

    def _send_message(self, asked: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(asked)
        text = _seen(asked.get("text", ""), asked.get("parse_mode"), 4096, "message is too long")
        if not text.strip():
            raise ApiError(400, "Bad Request: message text is empty")
        return self._posted(chat, asked, text=text)

    def _send_photo(self, asked: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(asked)
        caption = _seen(
            asked.get("caption", ""), asked.get("parse_mode"), 1024, "message caption is too long"
        )
        if not _is_public(asked.get("photo", "")):
            raise ApiError(400, "Bad Request: failed to get HTTP URL content")
        return self._posted(chat, asked, caption=caption, photo=asked["photo"])

    def _edit_text(self, asked: dict[str, Any]) -> dict[str, Any]:
        post = self._post(asked, "edit")
        text = _seen(asked.get("text", ""), asked.get("parse_mode"), 4096, "MESSAGE_TOO_LONG")
        if post.photo:
            raise ApiError(400, "Bad Request: there is no text in the message to edit")
        return self._edited(post, text=text)

    def _edit_caption(self, asked: dict[str, Any]) -> dict[str, Any]:
        post = self._post(asked, "edit")
        caption = _seen(asked.get("caption", ""), asked.get("parse_mode"), 1024, "MEDIA_CAPTION_TOO_LONG")
        if not post.photo:
            raise ApiError(400, "Bad Request: there is no caption in the message to edit")
        return self._edited(post, caption=caption)

    def _delete(self, asked: dict[str, Any]) -> bool:
        post = self._post(asked, "delete")
        if self.now - post.date >= _TWO_DAYS:
            raise ApiError(400, "Bad Request: message can't be deleted for everyone")
        del self.posts[int(asked["chat_id"]), int(asked["message_id"])]
        return True

    def _chat(self, asked: dict[str, Any]) -> int:
        name = str(asked.get("chat_id", ""))
        numbers = {str(number) for number in self.chats.values()}
        if name not in self.chats and name not in numbers:
            raise ApiError(400, "Bad Request: chat not found")
        if name in self.closed_chats:
            raise ApiError(403, "Forbidden: bot was kicked from the channel chat")
        return self.chats.get(name) or int(name)

    def _posted(self, chat: int, asked: dict[str, Any], **words: str) -> dict[str, Any]:
        self._recent = [moment for moment in self._recent if moment == self.now]
        if len(self._recent) >= self.per_second:
            raise ApiError(429, "Too Many Requests: retry after 3", retry_after=3)
        self._recent.append(self.now)
        number = 1 + max((key[1] for key in self.posts), default=0)
        post = Post(str(asked["chat_id"]), number, self.now, **words)
        self.posts[chat, number] = post
        return _message(chat, post)

    def _post(self, asked: dict[str, Any], verb: str) -> Post:
        chat = self._chat(asked)
        post = self.posts.get((chat, int(asked.get("message_id", 0))))
        if post is None:
            raise ApiError(400, f"Bad Request: message to {verb} not found")
        return post

    def _edited(self, post: Post, **words: str) -> dict[str, Any]:
        if all(getattr(post, name) == value for name, value in words.items()):
            raise ApiError(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup "
                "are exactly "
                "the same as a current content and reply markup of the message",
            )
        for name, value in words.items():
            setattr(post, name, value)
        post.edits += 1
        return _message(next(key[0] for key, kept in self.posts.items() if kept is post), post)


class _Words(HTMLParser):
    """The parser of parse_mode HTML: unknown tags and unclosed ones are errors."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise ApiError(400, f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        if tag == "a" and urlsplit(dict(attrs).get("href") or "").scheme not in ("http", "https", "tg"):
            raise ApiError(400, "Bad Request: can't parse entities: bad link")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise ApiError(400, f'Bad Request: can\'t parse entities: Unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.seen.append(data)


def _seen(text: str, mode: str | None, most: int, complaint: str) -> str:
    if mode == "HTML":
        parser = _Words()
        parser.feed(text)
        parser.close()
        if parser.open:
            raise ApiError(400, "Bad Request: can't parse entities: Can't find end tag")
        text = "".join(parser.seen)
    if len(text.encode("utf-16-le")) // 2 > most:
        raise ApiError(400, f"Bad Request: {complaint}")
    return text.strip()


def _is_public(address: str) -> bool:
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host


def _message(chat: int, post: Post) -> dict[str, Any]:
    message: dict[str, Any] = {"message_id": post.number, "date": post.date}
    message["chat"] = {"id": chat, "type": "channel", "title": "Peraga"}
    if post.chat.startswith("@"):
        message["chat"]["username"] = post.chat.removeprefix("@")
    return message | ({"caption": post.caption} if post.photo else {"text": post.text})


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    peer: TelegramPeer


class _Door(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        peer = self.server.peer
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        trick = peer.misbehave.pop(0) if peer.misbehave else None
        if trick == "refuse":
            self.close_connection = True
            return
        if isinstance(trick, int):
            self._answer(trick, b"<html>Bad Gateway</html>")
            return
        status, answer = self._result(peer, asked)
        if trick == "hang_up":
            self.close_connection = True
            return
        self._answer(status, json.dumps(answer).encode())

    def _result(self, peer: TelegramPeer, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        _, bot, method = self.path.split("/", 2)
        try:
            if bot != f"bot{peer.token}":
                raise ApiError(401, "Unauthorized")
            return 200, {"ok": True, "result": peer.call(method, asked)}
        except ApiError as error:
            answer = {"ok": False, "error_code": error.status, "description": error.description}
            return error.status, answer | ({"parameters": error.parameters} if error.parameters else {})

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if body.startswith(b"{") else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silence: the tests read `calls`."""


@contextmanager
def telegram_server() -> Iterator[TelegramPeer]:
    """Serves until the block ends; `address` of the peer is the base_url for the adapter."""
    server = _Server(("127.0.0.1", 0), _Door)
    server.peer = TelegramPeer(address=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.peer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
