"""From a shingle to the releases that hold it, in sorted arrays: about 2 KB a release."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

_PENDING_LIMIT = 8_192


class Postings:
    """An inverted index that takes additions one by one and keeps them in merged sorted segments."""

    def __init__(self) -> None:
        self._pending: dict[int, list[int]] = defaultdict(list)
        self._pending_count = 0
        self._segments: list[tuple[array, array]] = []

    def add(self, slot: int, numbers: Iterable[int]) -> None:
        """Note that the release in `slot` holds these shingles."""
        for number in numbers:
            self._pending[number].append(slot)
            self._pending_count += 1
        if self._pending_count >= _PENDING_LIMIT:
            self._freeze()

    def holders(self, number: int) -> Iterator[int]:
        """The slots that hold a shingle."""
        yield from self._pending.get(number, ())
        for numbers, slots in self._segments:
            at = bisect_left(numbers, number)
            while at < len(numbers) and numbers[at] == number:
                yield slots[at]
                at += 1

    def _freeze(self) -> None:
        pairs = sorted((number, slot) for number, slots in self._pending.items() for slot in slots)
        self._pending.clear()
        self._pending_count = 0
        # Segments double in size, so that each pair is merged a logarithmic number of times.
        while self._segments and len(self._segments[-1][0]) < 2 * len(pairs):
            numbers, slots = self._segments.pop()
            pairs = sorted([*zip(numbers, slots, strict=True), *pairs])
        self._segments.append((array("q", (n for n, _ in pairs)), array("L", (s for _, s in pairs))))
