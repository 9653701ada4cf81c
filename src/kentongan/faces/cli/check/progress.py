"""A line of progress, only where a person watches."""

import time
from types import TracebackType
from typing import Self, TextIO

from kentongan.faces.cli.check.wording import say

_MIN_FILES = 4
_INTERVAL = 0.1


class Progress:
    """Counts files; rewrites one line at most ten times a second."""

    def __init__(self, total: int, lang: str, stream: TextIO) -> None:
        self._total, self._lang, self._stream = total, lang, stream
        self._done, self._shown_at = 0, 0.0
        self._is_on = total >= _MIN_FILES and stream.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self) -> None:
        """One more file begins."""
        self._done += 1
        now = time.monotonic()
        if self._is_on and now - self._shown_at >= _INTERVAL:
            self._shown_at = now
            share = self._done / self._total
            bar = "█" * round(20 * share) + "·" * (20 - round(20 * share))
            words = say("progress", self._lang, done=self._done, total=self._total)
            print(f"\r{bar} {words}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Takes the line away, before other words go to standard error."""
        if self._is_on:
            print("\r\033[K", end="", file=self._stream, flush=True)
