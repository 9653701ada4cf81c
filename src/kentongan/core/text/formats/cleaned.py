"""A text from which something was taken away, and where each of its signs stood before."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` is what is left of `source`; `kept` are (place in text, place in source) of the stretches that stayed."""

    text: str
    source: str
    kept: tuple[tuple[int, int], ...]

    def origin(self, place: int) -> int:
        """Where the sign at `place` of the text stands in the source; of the text's end, behind its last sign."""
        if not self.kept:
            return 0
        if place >= len(self.text):
            return self.origin(len(self.text) - 1) + 1 + place - len(self.text) if self.text else 0
        there, here = self.kept[max(0, bisect_right(self.kept, place, key=lambda pair: pair[0]) - 1)]
        return here + place - there


def without(source: str, cuts: Iterable[tuple[int, int]]) -> Cleaned:
    """`source` without the stretches `cuts` (start, end), which may overlap and come in any order."""
    pieces, kept, length, place = [], [], 0, 0
    for start, end in [*sorted(cuts), (len(source), len(source))]:
        if start > place:
            pieces.append(source[place:start])
            kept.append((length, place))
            length += start - place
        place = max(place, end)
    return Cleaned("".join(pieces), source, tuple(kept))
