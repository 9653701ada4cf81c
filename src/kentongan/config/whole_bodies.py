"""Bodies that come in whole, or not at all.

The web server hands over what it got when the line broke, without a word; half of a form would be kept as if its writer
had sent no more than that.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Environ = dict[str, Any]
App = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class LineBroke(OSError):
    """Fewer bytes came than were said; Django tells its readers by UnreadablePostError."""


class WholeBody:
    """The input of a WSGI request of `length` bytes; an end before the last of them raises LineBroke."""

    def __init__(self, stream: Any, length: int) -> None:
        self._stream, self._left = stream, length

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        pieces = []
        while wanted:
            piece = self._counted(self._stream.read(wanted))
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def readline(self, size: int = -1) -> bytes:
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        return self._counted(self._stream.readline(wanted)) if wanted else b""

    def readlines(self, _hint: int = -1) -> list[bytes]:
        return list(self)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    def _counted(self, piece: bytes) -> bytes:
        if not piece:
            raise LineBroke(f"{self._left} bytes of the body never came")
        self._left -= len(piece)
        return piece


def with_whole_bodies(app: App) -> App:
    """`app`, which reads no body that was cut. A request that states no length has none (PEP 3333)."""

    def whole(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        said = environ.get("CONTENT_LENGTH") or "0"
        length = int(said) if said.isascii() and said.isdigit() else 0
        environ["wsgi.input"] = WholeBody(environ["wsgi.input"], length)
        return app(environ, start_response)

    return whole
