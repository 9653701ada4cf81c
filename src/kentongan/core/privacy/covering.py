"""Which stretches of a text are taken already, asked quickly."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Covered:
    """Stretches (start, end) of one text; `touches` costs the logarithm of their number."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether any of the stretches shares a sign with this one."""
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and self._ends[place] > start
