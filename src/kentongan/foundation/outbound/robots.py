"""Polite crawling: what a site allows, and how often it may be asked. Time comes in as an argument.

Both keep their memory in a mapping that the caller may supply, so that it can live in database rows; values
are frozen and made of plain fields.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from enum import Enum
from urllib.parse import SplitResult, urlsplit

from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.robotstxt import Robots, parse_robots

DAY = 86_400.0


class Verdict(Enum):
    """What a robots.txt means for one address."""

    ALLOWED = "allowed"
    DENIED = "denied"
    WAIT = "wait"  # not known, or the server could not say: ask for robots.txt (again) first


@dataclass(frozen=True, slots=True)
class RobotsRecord:
    """What was learnt from one origin; `robots` is None where the server failed. Times in epoch seconds."""

    learnt_at: float
    fresh_until: float
    robots: Robots | None


class RobotsCache:
    """Remembers robots.txt per origin: a day when it answered, `retry_after` seconds when it did not."""

    def __init__(
        self,
        agent: str,
        *,
        records: MutableMapping[str, RobotsRecord] | None = None,
        max_age: float = DAY,
        retry_after: float = 600.0,
        most: int = 5000,
    ) -> None:
        self._agent = agent
        self._records = {} if records is None else records
        self._max_age = max_age
        self._retry_after = retry_after
        self._most = most

    def missing(self, url: str, now: float) -> str | None:
        """The address of the robots.txt to fetch before `url`, or None while what we know is fresh."""
        record = self._records.get(origin_of(url))
        return None if record and now < record.fresh_until else f"{origin_of(url)}/robots.txt"

    def learn(self, url: str, now: float, *, status: int | None, body: bytes = b"") -> None:
        """Note the answer to the robots.txt of `url`'s origin; status None means the network failed.

        2xx is read; 4xx means there are no rules (RFC 9309, 2.3.1.3); 5xx, 429 and silence mean wait.
        """
        robots: Robots | None = None
        if status is not None and 200 <= status < 300:
            robots = parse_robots(body, self._agent)
        elif status is not None and 300 <= status < 500 and status != 429:
            robots = Robots()
        fresh_for = self._retry_after if robots is None else self._max_age
        if len(self._records) >= self._most:
            self._forget_oldest()
        self._records[origin_of(url)] = RobotsRecord(now, now + fresh_for, robots)

    def verdict(self, url: str, now: float) -> Verdict:
        """Whether `url` may be fetched now."""
        record = self._records.get(origin_of(url))
        if record is None or record.robots is None or now >= record.fresh_until:
            return Verdict.WAIT
        parts = _split(url)
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        return Verdict.ALLOWED if record.robots.allows(path) else Verdict.DENIED

    def crawl_delay(self, url: str) -> float | None:
        """Seconds that the site asks for between requests, if it does."""
        record = self._records.get(origin_of(url))
        return record.robots.crawl_delay if record and record.robots else None

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that the site names; their addresses are unchecked."""
        record = self._records.get(origin_of(url))
        return record.robots.sitemaps if record and record.robots else ()

    def _forget_oldest(self) -> None:
        oldest = min(self._records, key=lambda origin: self._records[origin].learnt_at)
        del self._records[oldest]


def origin_of(url: str) -> str:
    """Scheme, host and port of an address in one spelling: "https://example.org"; OutboundRefused("url")."""
    parts = _split(url)
    scheme, netloc = parts.scheme.lower(), parts.netloc.rpartition("@")[2].lower()
    default = {"http": ":80", "https": ":443"}.get(scheme)
    return f"{scheme}://{netloc.removesuffix(default) if default else netloc}"


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url.strip())
    except ValueError:
        raise OutboundRefused("url") from None


@dataclass(frozen=True, slots=True)
class HostPace:
    """When a host may be asked next (epoch seconds), and how often in a row it told us to slow down."""

    next_at: float = 0.0
    strikes: int = 0


class Pace:
    """Keeps `delay` seconds between two requests to a host, more where robots.txt or the server ask for it.

    No wait grows past `longest` seconds, whatever a server says.
    """

    def __init__(
        self,
        *,
        delay: float = 2.0,
        first_penalty: float = 60.0,
        longest: float = 6 * 3600.0,
        hosts: MutableMapping[str, HostPace] | None = None,
    ) -> None:
        self._delay = delay
        self._first_penalty = first_penalty
        self._longest = longest
        self._hosts = {} if hosts is None else hosts

    def wait(self, host: str, now: float) -> float:
        """Seconds until `host` may be asked; 0.0 means now."""
        pace = self._hosts.get(host, HostPace())
        return min(max(0.0, pace.next_at - now), self._longest)

    def asked(self, host: str, now: float, *, crawl_delay: float | None = None) -> None:
        """Note that a request starts now."""
        pace = self._hosts.get(host, HostPace())
        gap = min(max(self._delay, crawl_delay or 0.0), self._longest)
        self._hosts[host] = replace(pace, next_at=max(pace.next_at, now + gap))

    def answered(self, host: str, now: float, *, status: int, retry_after: str | None = None) -> None:
        """Note the answer: 429 and 503 push the next request away, doubling each time; others forgive."""
        pace = self._hosts.get(host, HostPace())
        if status not in (429, 503):
            self._hosts[host] = replace(pace, strikes=0)
            return
        doubled = self._first_penalty * 2 ** min(pace.strikes, 20)
        asked_for = retry_after_seconds(retry_after, now)
        penalty = min(max(self._delay, doubled if asked_for is None else asked_for), self._longest)
        self._hosts[host] = HostPace(max(pace.next_at, now + penalty), pace.strikes + 1)


def retry_after_seconds(value: str | None, now: float) -> float | None:
    """A Retry-After header in seconds from `now`, never negative; None where it is absent or unreadable."""
    text = (value or "").strip()
    if text.isascii() and text.isdecimal():
        return float(text[:10])
    try:
        when = parsedate_to_datetime(text[:60])
        when = when if when.tzinfo else when.replace(tzinfo=UTC)
        return max(0.0, when.timestamp() - now)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
