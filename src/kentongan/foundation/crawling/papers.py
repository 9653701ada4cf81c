"""Reading documents of strangers where they can stall nobody: in a process of its own, which may be ended."""

import contextlib
import json
import os
import select
import subprocess
import sys
from datetime import date
from types import TracebackType
from typing import Self

from kentongan.core.openness.site.page import Paper
from kentongan.core.openness.site.papers import read_paper

SECONDS = 8.0
# Formats with machinery inside; plain ones are read in place.
_APART = frozenset({"pdf", "docx"})
_CHILD = "kentongan.foundation.crawling.paper_child"


class PaperReader:
    """Reads papers one after the other; a process that takes too long is ended, and the next paper gets a new one."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, content: bytes, address: str, type_: str, *, seconds: float = SECONDS) -> Paper:
        """The paper as `read_paper` gives it; what takes longer than `seconds`, or too much memory, is "unread"."""
        if type_ not in _APART:
            return read_paper(content, address, type_)
        try:
            found = json.loads(self._answer(content, type_, max(0.5, min(seconds, SECONDS))))
        except (OSError, ValueError):
            self._end()
            return Paper(address, type_, "unread")
        dated = tuple(date.fromisoformat(day) for day in found["dated"])
        return Paper(address, type_, found["state"], found["text"], dated)

    def _answer(self, content: bytes, type_: str, seconds: float) -> bytes:
        child = self._child = self._child or _started()
        assert child.stdin and child.stdout
        child.stdin.write(b"%s %d\n" % (type_.encode("ascii"), len(content)))
        child.stdin.write(content)
        child.stdin.flush()
        ready, _, _ = select.select([child.stdout], [], [], seconds)
        if not ready:
            raise TimeoutError
        return child.stdout.readline()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child and child.stdin and child.stdout:
            child.kill()
            child.wait()
            child.stdout.close()
            with contextlib.suppress(BrokenPipeError):  # what it had not read is lost with it
                child.stdin.close()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module; documents go in as bytes
        [sys.executable, "-m", _CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Nothing of the house's own environment: a reader of strangers' files needs no secrets.
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
