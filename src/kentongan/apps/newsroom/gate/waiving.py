"""What a waiver may set aside, and which findings are set aside now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

LEAST_REASON = 10
MOST_DAYS = 90


@dataclass(frozen=True, slots=True)
class Grant:
    """A waiver as the gate sees it."""

    mark: str
    by: int
    until: datetime
    ended: bool = False


def marks_in_force(grants: Iterable[Grant], *, authors: Collection[int], now: datetime) -> frozenset[str]:
    """The findings, by their marks, that are set aside at `now`.

    A waiver by somebody who since has written on the story himself counts no more: nobody judges their own words.
    """
    return frozenset(
        grant.mark for grant in grants if not grant.ended and grant.until > now and grant.by not in authors
    )
