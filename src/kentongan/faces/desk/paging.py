"""Pages of a list that is never counted: a count costs as much as the whole list."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page; iterates over its rows."""

    rows: list[Any]
    number: int
    has_next: bool

    def __iter__(self):
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def has_previous(self) -> bool:
        return self.number > 1


class Uncounted:
    """Cuts a queryset into pages by asking for one row more than a page holds; at most DEEPEST pages."""

    def __init__(self, rows: QuerySet, size: int) -> None:
        self.rows, self.size = rows, size

    def page(self, asked: str) -> Leaf:
        """The page of that number; the first for what is no number."""
        number = (
            min(max(int(asked), 1), DEEPEST) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
        )
        start = (number - 1) * self.size
        found = list(self.rows[start : start + self.size + 1])
        return Leaf(found[: self.size], number, len(found) > self.size and number < DEEPEST)
