"""A made site: what it answers under each path, and the truth about each item."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

HTML = "text/html; charset=utf-8"


@dataclass
class Answer:
    """`pieces` replaces `body` by a stream; `length` is announced whatever is sent (None: as it is)."""

    body: bytes = b""
    status: int = 200
    type: str = HTML
    headers: dict[str, str] = field(default_factory=dict)
    pieces: Callable[[], Iterator[bytes]] | None = None
    length: int | None = None


@dataclass
class Made:
    """`truth` maps items to found, partly, missing or not_judged; `otherwise` answers paths that are not listed."""

    name: str
    answers: dict[str, Answer]
    truth: dict[str, str]
    otherwise: Callable[[str], Answer | None] = lambda path: None
    minutes: float = 0.5

    def answer(self, path: str) -> Answer:
        known = self.answers.get(path) or self.answers.get(path.partition("?")[0])
        return known or self.otherwise(path) or Answer(b"<h1>404</h1>", 404)
