"""Asking one site politely: robots.txt, pace, and limits of size and time for each answer."""

import time
from dataclasses import replace

from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError
from kentongan.foundation.outbound.fetched import Fetched
from kentongan.foundation.outbound.guard import Guard
from kentongan.foundation.outbound.robots import Pace, RobotsCache, Verdict, origin_of
from kentongan.foundation.outbound.targets import target_of

AGENT = "Kentongan"
MAX_BYTES = 8 * 1024 * 1024
DELAY = 2.0
# A listed development host is our own: it needs no rest.
DELAY_AT_HOME = 0.0
SECONDS = 12.0
_ROBOTS_BYTES = 512 * 1024
_ROBOTS_SECONDS = 8.0
_LEAST_SECONDS = 0.2
_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5"
_SLOW_DOWN = (429, 503)


class OutOfTime(Exception):
    """The site wants a longer pause than there is time left."""


class Fetcher:
    """Fetches for one crawl that ends at `until` (of `time.monotonic`)."""

    def __init__(self, home: str, guard: Guard, until: float) -> None:
        self._guard = guard
        self._until = until
        self._robots = RobotsCache(AGENT, retry_after=600.0)
        self._pace = Pace(delay=DELAY_AT_HOME if target_of(home, guard).dev else DELAY)
        self.has_robots: bool | None = None

    @property
    def left(self) -> float:
        """Seconds until the crawl must end."""
        return self._until - time.monotonic()

    def verdict(self, address: str) -> Verdict:
        """Whether robots.txt lets us ask; it is fetched first where it is not known."""
        if missing := self._robots.missing(address, time.time()):
            self._learn(missing)
        return self._robots.verdict(address, time.time())

    def sitemaps(self, address: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt names."""
        return self._robots.sitemaps(address)

    def get(self, address: str, *, method: str = "GET", max_bytes: int = MAX_BYTES) -> Fetched:
        """Ask once, in our turn. Raises OutboundError, and OutOfTime when the turn comes too late."""
        host = origin_of(address)
        self._wait(host)
        self._pace.asked(host, time.time(), crawl_delay=self._robots.crawl_delay(address))
        seconds = max(_LEAST_SECONDS, min(SECONDS, self.left))
        guard = replace(self._guard, deadline=seconds, max_bytes=min(max_bytes, self._guard.max_bytes))
        answer = OutboundClient(guard).fetch(address, method=method, accept=_ACCEPT)
        self._pace.answered(
            host, time.time(), status=answer.status, retry_after=answer.headers.get("retry-after")
        )
        return answer

    def is_told_to_wait(self, answer: Fetched) -> bool:
        """Whether the answer asks for a pause."""
        return answer.status in _SLOW_DOWN

    def _wait(self, host: str) -> None:
        pause = self._pace.wait(host, time.time())
        if pause >= self.left:
            raise OutOfTime
        time.sleep(pause)

    def _learn(self, address: str) -> None:
        seconds = max(_LEAST_SECONDS, min(_ROBOTS_SECONDS, self.left))
        guard = replace(self._guard, deadline=seconds, max_bytes=_ROBOTS_BYTES)
        try:
            answer = OutboundClient(guard).fetch(address)
        except OutboundError:
            self._robots.learn(address, time.time(), status=None)
            return
        self._robots.learn(address, time.time(), status=answer.status, body=answer.body)
        if self.has_robots is None:
            self.has_robots = answer.status == 200 and b"user-agent" in answer.body.lower()
