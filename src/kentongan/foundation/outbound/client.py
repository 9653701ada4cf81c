"""The client that every adapter, crawler and command uses to reach the outside.

Each hop gets a connection of its own: looked up once, judged, dialled, asked, closed. Keeping connections
would save a handshake now and then, but would let a later request ride on an address judged for an earlier
one; crawling a host once every few seconds gains nothing from it.
"""

import contextlib
import functools
import os
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpcore
import httpx

from kentongan.foundation.outbound.asking import REDIRECTS, Ask, first_ask, request_of
from kentongan.foundation.outbound.deadline import Clock, Deadline
from kentongan.foundation.outbound.decoding import read_body
from kentongan.foundation.outbound.dialling import Dial, PinnedBackend, Wire, dial_tcp
from kentongan.foundation.outbound.errors import OutboundFailed, OutboundRefused
from kentongan.foundation.outbound.fetched import Fetched, Hop
from kentongan.foundation.outbound.guard import Guard
from kentongan.foundation.outbound.resolving import Resolver, addresses_of, system_resolver
from kentongan.foundation.outbound.targets import Target, target_of

HEADER_ROOM = 256 * 1024


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def is_redirect(self) -> bool:
        return self.status in REDIRECTS and "location" in self.headers


class OutboundClient:
    """Sends requests within a Guard. Holds no state between requests, so threads may share it.

    `resolver(host, port)` gives IP addresses as text, `clock()` monotonic seconds,
    `dial(address, port, seconds)` a connected socket; `tls` replaces the public certificate authorities.
    Proxies, netrc and certificate settings of the environment are not read, cookies are not kept.
    """

    def __init__(
        self,
        guard: Guard,
        *,
        resolver: Resolver = system_resolver,
        clock: Clock = time.monotonic,
        dial: Dial = dial_tcp,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.guard = guard
        self._resolver = resolver
        self._clock = clock
        self._dial = dial
        self._tls = tls

    def fetch(
        self,
        url: str,
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        json: object = None,
        etag: str | None = None,
        last_modified: str | None = None,
        accept: str | None = None,
    ) -> Fetched:
        """Ask for `url`, following redirects; an answer of any status is an answer, not an error.

        Raises OutboundRefused (policy), OutboundFailed (network, `retry` says whether to try again) and its
        children TooLarge and TooSlow.
        """
        ask = first_ask(
            self.guard,
            method=method,
            headers=headers,
            content=content,
            json=json,
            etag=etag,
            last_modified=last_modified,
            accept=accept,
        )
        deadline = Deadline(self._clock, self._clock(), self.guard.deadline)
        target = target_of(url, self.guard)
        hops: list[Hop] = []
        seen: set[tuple[str, str]] = set()
        while True:
            answer = self._exchange(ask, target, deadline)
            if not answer.is_redirect:
                return _fetched(target, answer, deadline, hops)
            seen.add((ask.method, str(target.url)))
            hops.append(Hop(str(target.url), answer.status))
            following = self._following(target, answer, len(hops))
            same = following.origin == target.origin
            ask = ask.after_redirect(answer.status, origin_kept=same, host=target.host)
            if (ask.method, str(following.url)) in seen:
                raise OutboundFailed("redirect_loop", retry=False, host=target.host)
            target = following

    def _following(self, target: Target, answer: _Answer, count: int) -> Target:
        if count > self.guard.max_redirects:
            raise OutboundFailed(
                "redirect_limit", retry=False, host=target.host, limit=self.guard.max_redirects
            )
        try:
            joined = target.url.join(answer.headers["location"])
        except (httpx.InvalidURL, ValueError):
            raise OutboundRefused("url") from None
        return target_of(joined, self.guard)

    def _exchange(self, ask: Ask, target: Target, deadline: Deadline) -> _Answer:
        addresses = addresses_of(target, self._resolver, deadline)
        wire = Wire(target.host, deadline, 4 * self.guard.max_bytes + HEADER_ROOM)
        request = request_of(ask, target, self.guard)
        connection = httpcore.HTTPConnection(
            origin=request.url.origin,
            ssl_context=(self._tls or _public_tls()) if target.url.scheme == "https" else None,
            network_backend=PinnedBackend(addresses, wire, self._dial),
        )
        with contextlib.closing(connection), _told_plainly(target.host):
            response = connection.handle_request(request)
            with contextlib.closing(response):
                return self._read(response, ask, target)

    def _read(self, response: httpcore.Response, ask: Ask, target: Target) -> _Answer:
        headers = httpx.Headers(response.headers)
        if response.status < 200:  # 101 switches to a protocol that nobody asked for
            raise OutboundFailed("protocol", retry=False, host=target.host)
        answer = _Answer(response.status, headers, b"")
        if answer.is_redirect or ask.method == "HEAD" or response.status in (204, 304):
            return answer
        pieces = response.iter_stream()
        body = read_body(pieces, headers, limit=self.guard.max_bytes, host=target.host)
        return _Answer(response.status, headers, body)


def fetch(url: str, guard: Guard | None = None, **options: object) -> Fetched:
    """`OutboundClient.fetch` for the command line; without a guard, one from the environment."""
    return OutboundClient(guard or Guard.from_env(os.environ)).fetch(url, **options)


def _fetched(target: Target, answer: _Answer, deadline: Deadline, hops: list[Hop]) -> Fetched:
    return Fetched(
        url_final=str(target.url),
        status=answer.status,
        headers=answer.headers,
        body=answer.body,
        elapsed=deadline.elapsed,
        redirects=tuple(hops),
        not_modified=answer.status == 304,
    )


@functools.lru_cache(maxsize=1)
def _public_tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)  # reads the bundle of authorities, some 10 ms


@contextlib.contextmanager
def _told_plainly(host: str) -> Iterator[None]:
    try:
        yield
    except httpcore.RemoteProtocolError as problem:
        raise OutboundFailed("protocol", host=host) from problem
    except (httpcore.NetworkError, httpcore.ProtocolError) as problem:
        raise OutboundFailed("broken", host=host) from problem
