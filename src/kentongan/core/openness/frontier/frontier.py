"""Which address of a site to ask next: hubs first, near before far, and no trap twice."""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.frontier.shapes import is_endless, shape_of
from kentongan.core.openness.site.address import is_same_site, key_of
from kentongan.core.openness.site.kinds import is_paper, is_passed_over
from kentongan.core.openness.site.page import Link
from kentongan.core.openness.site.visit import Ended


class Ask(NamedTuple):
    """An address to ask, `depth` clicks from the start."""

    address: str
    depth: int
    is_file: bool


class Frontier:
    """Plans one crawl. Pure: the caller fetches, keeps the pace towards the host, and tells bytes and seconds.

    `rank(link)` gives a number, higher is sooner. Every address is given out at most once, whatever its scheme or www.
    """

    def __init__(self, home: str, limits: Limits, *, rank: Callable[[Link], int]) -> None:
        self._home = home
        self._limits = limits
        self._rank = rank
        self._waiting: list[tuple[int, int, int, Ask]] = []
        self._known: set[str] = set()
        self._shapes: Counter[str] = Counter()
        self._spent: Counter[str] = Counter()
        self.trapped = 0
        self._push(Ask(home, 0, False), rank=1)

    @property
    def left(self) -> int:
        """How many known addresses were not asked."""
        return len(self._waiting)

    def move(self, home: str) -> None:
        """The address given led to another one, which is the site from now on."""
        self._home = home
        self._known.add(key_of(home))

    def offer(self, links: Iterable[Link], depth: int) -> None:
        """Links met on a page at `depth` clicks; those of other sites, of traps and of pictures are left out."""
        if depth >= self._limits.depth:
            return
        for link in links:
            if len(self._known) >= self._limits.known:
                return
            if self._is_wanted(link.address):
                self._push(Ask(link.address, depth + 1, is_paper(link.address)), rank=self._rank(link))

    def take(self) -> Ask | None:
        """The next address, None when nothing is left that the budget of pages or files allows."""
        while self._waiting:
            ask = heapq.heappop(self._waiting)[-1]
            kind, most = ("files", self._limits.files) if ask.is_file else ("pages", self._limits.pages)
            if self._spent[kind] < most:
                self._spent[kind] += 1
                return ask
            self._spent["refused"] += 1
        return None

    def spend(self, size: int) -> None:
        """Note the bytes of an answer."""
        self._spent["bytes"] += size

    def ended(self, seconds: float) -> Ended | None:
        """Why to stop now, `seconds` after the beginning; None to go on."""
        if seconds >= self._limits.seconds:
            return Ended.SECONDS
        if self._spent["bytes"] >= self._limits.bytes:
            return Ended.BYTES
        if not self._waiting:
            return Ended.PAGES if self.refused else Ended.COMPLETE
        return None

    @property
    def refused(self) -> int:
        """Addresses that the budget of pages or files did not allow."""
        return self._spent["refused"]

    def _is_wanted(self, address: str) -> bool:
        if not is_same_site(address, self._home) or is_passed_over(address) or key_of(address) in self._known:
            return False
        shape, at_most = shape_of(address)
        if is_endless(address) or (at_most is not None and self._shapes[shape] >= at_most):
            self.trapped += 1
            return False
        self._shapes[shape] += 1
        return True

    def _push(self, ask: Ask, rank: int) -> None:
        self._known.add(key_of(ask.address))
        heapq.heappush(self._waiting, (-rank, ask.depth, len(self._known), ask))
