"""What is being audited: a moving line where a person watches, one line a site otherwise."""

import time
from types import TracebackType
from typing import Self, TextIO

_INTERVAL = 0.1
_WIDTH = 70


class Progress:
    """Counts addresses; rewrites one line at most ten times a second."""

    def __init__(self, sites: int, pages: int, stream: TextIO) -> None:
        self._sites, self._pages, self._stream = sites, pages, stream
        self._number, self._name, self._shown_at = 0, "", 0.0
        self._is_watched = stream.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def site(self, address: str) -> None:
        """The next site begins."""
        self._number, self._name = self._number + 1, address

    def step(self, count: int, address: str, _bytes: int = 0) -> None:
        """The `count`th address of this site is asked."""
        now = time.monotonic()
        if self._is_watched and now - self._shown_at >= _INTERVAL:
            self._shown_at = now
            words = f"[{self._number}/{self._sites}] {count} (≤ {self._pages} halaman) {address[-_WIDTH:]}"
            print(f"\r\033[K{words}", end="", file=self._stream, flush=True)

    def finished(self, words: str) -> None:
        """This site is done; `words` say how it went."""
        self._clear()
        print(f"[{self._number}/{self._sites}] {self._name}: {words}", file=self._stream, flush=True)

    def _clear(self) -> None:
        if self._is_watched:
            print("\r\033[K", end="", file=self._stream, flush=True)
