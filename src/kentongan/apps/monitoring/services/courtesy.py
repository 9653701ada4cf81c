"""Asking other people's servers politely: robots.txt, pace, and pauses when they ask for one."""

import time
from datetime import UTC, datetime

from django.conf import settings

from kentongan.apps.monitoring.errors import BadAnswer, Forbidden, NotYet
from kentongan.apps.monitoring.models import Site
from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError, OutboundRefused
from kentongan.foundation.outbound.fetched import Fetched
from kentongan.foundation.outbound.robots import HostPace, Pace, RobotsCache, Verdict, origin_of
from kentongan.foundation.outbound.targets import target_of

AGENT = "Kentongan"
DELAY = 2.0
# A listed development host is our own: the demo's outlets need no rest.
DELAY_AT_HOME = 0.1
# So long a worker waits in place; a longer pause frees it for others.
PATIENCE = 2.5
SILENT_ROBOTS = 600.0
_SLOW_DOWN = (429, 503)


def visit(url: str, *, etag: str = "", last_modified: str = "", accept: str = "") -> Fetched:
    """Asks once for `url` when its site allows it and it is our turn.

    Jobs of one site run one after the other (their lock), so its row needs none. Raises NotYet when the site wants a
    pause, also by 429 or 503; Forbidden by robots.txt; BadAnswer when robots.txt cannot be had (RFC 9309: then nothing
    is asked); OutboundError as the guarded client does.
    """
    return _Visit(url).fetch(etag=etag, last_modified=last_modified, accept=accept)


def delay_of(url: str) -> float:
    """Seconds between two requests to the site of `url`, before robots.txt asks for more."""
    return DELAY_AT_HOME if target_of(url, settings.OUTBOUND).dev else DELAY


class _Visit:
    def __init__(self, url: str) -> None:
        self.url, delay = url, delay_of(url)
        self.client = OutboundClient(settings.OUTBOUND)
        self.origin = origin_of(url)
        self.site, _ = Site.objects.get_or_create(origin=self.origin[:300])
        at = self.site.next_at.timestamp() if self.site.next_at else 0.0
        self.hosts = {self.origin: HostPace(at, self.site.strikes)}
        self.pace = Pace(delay=delay, hosts=self.hosts)
        self.robots = RobotsCache(AGENT, retry_after=SILENT_ROBOTS)
        if self.site.robots_at:
            self._learn(self.site.robots_at.timestamp())

    def fetch(self, **condition: str) -> Fetched:
        if address := self.robots.missing(self.url, time.time()):
            self._read_robots(address)
        verdict = self.robots.verdict(self.url, time.time())
        if verdict is Verdict.DENIED:
            raise Forbidden
        if verdict is Verdict.WAIT:
            raise BadAnswer("Situs ini sedang tidak menjawab (robots.txt). Dicoba lagi nanti.", retry=True)
        self._take_turn()
        answer = self.client.fetch(self.url, **{name: value for name, value in condition.items() if value})
        self._answered(answer)
        if answer.status in _SLOW_DOWN:
            raise NotYet(self.pace.wait(self.origin, time.time()))
        return answer

    def _read_robots(self, address: str) -> None:
        self._take_turn()
        try:
            answer = self.client.fetch(address)
        except OutboundRefused:
            raise
        except OutboundError:
            self.site.robots_status, self.site.robots = None, b""
        else:
            self._answered(answer)
            self.site.robots_status, self.site.robots = answer.status, answer.body[: 500 * 1024]
        now = time.time()
        self.site.robots_at = datetime.fromtimestamp(now, UTC)
        self.site.save()
        self._learn(now)

    def _learn(self, at: float) -> None:
        self.robots.learn(self.url, at, status=self.site.robots_status, body=bytes(self.site.robots))

    def _take_turn(self) -> None:
        wait = self.pace.wait(self.origin, time.time())
        if wait > PATIENCE:
            raise NotYet(wait)
        if wait > 0:
            time.sleep(wait)
        # Written before the request: a worker that dies during it has asked all the same.
        self.pace.asked(self.origin, time.time(), crawl_delay=self.robots.crawl_delay(self.url))
        self._keep_pace()

    def _answered(self, answer: Fetched) -> None:
        self.pace.answered(
            self.origin, time.time(), status=answer.status, retry_after=answer.headers.get("retry-after")
        )
        self._keep_pace()

    def _keep_pace(self) -> None:
        pace = self.hosts[self.origin]
        self.site.next_at = datetime.fromtimestamp(pace.next_at, UTC)
        self.site.strikes = min(pace.strikes, 1000)
        self.site.save(update_fields=["next_at", "strikes", "updated_at"])
