"""Walking one site within its limits: the plan is the frontier's, the manners are the fetcher's."""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from urllib.parse import urljoin

from kentongan.core.analysis.sitemaps import SitemapFault, parse_sitemap
from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.frontier.frontier import Ask, Frontier
from kentongan.core.openness.frontier.interest import Interest
from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.site.address import is_same_site, tidy
from kentongan.core.openness.site.kinds import PAPERS, type_of
from kentongan.core.openness.site.markup import read_page
from kentongan.core.openness.site.page import Link
from kentongan.core.openness.site.visit import Ended, Site, Visit
from kentongan.core.openness.words.normal import words_of_address
from kentongan.foundation.crawling.fetching import MAX_BYTES, Fetcher, OutOfTime
from kentongan.foundation.crawling.papers import PaperReader
from kentongan.foundation.outbound.errors import OutboundError, TooLarge, TooSlow
from kentongan.foundation.outbound.fetched import Fetched
from kentongan.foundation.outbound.guard import Guard
from kentongan.foundation.outbound.robots import Verdict

# Hears of each address before it is asked: its number, the address, the bytes so far. What it raises ends the crawl.
Told = Callable[[int, str, int], None]
_SITEMAPS = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
_SITEMAP_BYTES = 2 * 1024 * 1024
_MOST_FROM_SITEMAP = 300
_MOST_SITEMAPS_ASKED = 3
_FIRST = 1_000_000


def crawl(
    home: str,
    items: Iterable[Item],
    *,
    limits: Limits,
    guard: Guard,
    told: Told,
    seeds: Sequence[str] = (),
) -> Site:
    """Walk the site at `home`; never raises for what a site does. `seeds` are addresses of it to be asked first.

    Raises OutboundRefused for an address that is none, and whatever `told` raises.
    """
    with PaperReader() as reader:
        return _Crawl(home, items, limits, guard, told, reader, seeds).run()


class _Crawl:
    def __init__(
        self,
        home: str,
        items: Iterable[Item],
        limits: Limits,
        guard: Guard,
        told: Told,
        reader: PaperReader,
        seeds: Sequence[str],
    ) -> None:
        self.started, self.at = time.monotonic(), datetime.now(UTC)
        self.asked_for = self.home = home
        self.fetcher = Fetcher(home, guard, self.started + limits.seconds)
        self.seeds = tuple(clean for seed in seeds if (clean := tidy(seed)))
        self.frontier = Frontier(home, limits, rank=self._rank_after(Interest(items).rank))
        self.visits: list[Visit] = []
        self.has_sitemap: bool | None = None
        self.told = told
        self.reader = reader
        self.bytes = 0

    def run(self) -> Site:
        ended = self._refused_at_the_door() or self._walk()
        return Site(
            asked_for=self.asked_for,
            home=self.home,
            at=self.at,
            visits=tuple(self.visits),
            ended=ended,
            left=self.frontier.left + self.frontier.refused,
            seconds=self._seconds(),
            has_robots=self.fetcher.has_robots,
            has_sitemap=self.has_sitemap,
        )

    def _refused_at_the_door(self) -> Ended | None:
        if self.fetcher.verdict(self.home) is Verdict.DENIED:
            return Ended.ROBOTS
        return None

    def _walk(self) -> Ended:
        while True:
            if ended := self.frontier.ended(self._seconds()):
                return ended
            ask = self.frontier.take()
            if ask is None:
                return self.frontier.ended(self._seconds()) or Ended.COMPLETE
            self.told(len(self.visits) + 1, ask.address, self.bytes)
            try:
                visit = self._visit(ask)
            except OutOfTime:
                return self._out_of_time()
            self.visits.append(visit)
            if len(self.visits) == 1 and not self._enter(visit):
                return Ended.UNREACHABLE
            self._follow(visit, ask)

    def _out_of_time(self) -> Ended:
        """A site that asked for a pause is busy; one that only has its usual pace simply took our time."""
        was_told = any(visit.failure == "busy" for visit in self.visits)
        return Ended.BUSY if was_told else Ended.SECONDS

    def _enter(self, visit: Visit) -> bool:
        if not visit.is_open or not visit.page:
            return False
        self.home = visit.final
        self.frontier.move(visit.final)
        self.frontier.offer([Link(seed, "") for seed in self.seeds], 0)
        self._look_for_sitemap()
        return True

    def _follow(self, visit: Visit, ask: Ask) -> None:
        if visit.page and visit.is_open and is_same_site(visit.final, self.home):
            self.frontier.offer(visit.page.links, ask.depth)

    def _visit(self, ask: Ask) -> Visit:
        verdict = self.fetcher.verdict(ask.address)
        if verdict is not Verdict.ALLOWED:
            failure = "robots" if verdict is Verdict.DENIED else "robots_silent"
            return self._unanswered(ask.address, failure)
        try:
            answer = self.fetcher.get(ask.address)
        except TooLarge:
            self._spend(MAX_BYTES)
            return self._noted(ask.address)
        except TooSlow as problem:
            return self._unanswered(ask.address, "unfinished" if self.fetcher.left <= 0.5 else problem.code)
        except OutboundError as problem:
            return self._unanswered(ask.address, problem.code)
        if self.fetcher.is_told_to_wait(answer):
            return self._unanswered(ask.address, "busy")
        return self._read(ask.address, answer)

    def _read(self, address: str, answer: Fetched) -> Visit:
        body, final = answer.body, tidy(answer.url_final)
        self._spend(len(body))
        type_ = type_of(answer.headers.get("content-type", ""), final, body[:600])
        page = read_page(body, final, answer.headers.get("content-type", "")) if type_ == "html" else None
        is_whole = 200 <= answer.status < 300
        paper = (
            self.reader.read(body, final, type_, seconds=self.fetcher.left)
            if type_ in PAPERS and is_whole
            else None
        )
        return Visit(
            address=address,
            final=final,
            at=datetime.now(UTC),
            status=answer.status,
            type=type_,
            size=len(body),
            sha256=hashlib.sha256(body).hexdigest(),
            seconds=answer.elapsed,
            page=page,
            paper=paper,
        )

    def _noted(self, address: str) -> Visit:
        """A file too large to read: its type and size as the server tells them, and nothing more."""
        type_, size = "", None
        try:
            head = self.fetcher.get(address, method="HEAD")
            length = head.headers.get("content-length", "")
            type_ = type_of(head.headers.get("content-type", ""), address, b"")
            size = int(length[:15]) if length.isdecimal() else None
        except (OutboundError, OutOfTime):
            pass
        return Visit(address, address, datetime.now(UTC), failure="too_large", type=type_, size=size)

    def _unanswered(self, address: str, failure: str) -> Visit:
        return Visit(address, address, datetime.now(UTC), failure=failure)

    def _look_for_sitemap(self) -> None:
        named = [tidy(address, self.home) for address in self.fetcher.sitemaps(self.home)]
        usual = [urljoin(self.home, path) for path in _SITEMAPS]
        for address in [*(one for one in named if one and is_same_site(one, self.home)), *usual][
            :_MOST_SITEMAPS_ASKED
        ]:
            if self.fetcher.verdict(address) is not Verdict.ALLOWED:
                continue
            try:
                answer = self.fetcher.get(address, max_bytes=_SITEMAP_BYTES)
                sitemap = parse_sitemap(answer.body) if answer.status == 200 else None
            except (OutboundError, SitemapFault):
                continue
            except OutOfTime:
                return
            self.has_sitemap = sitemap is not None
            if sitemap:
                entries = [] if sitemap.is_index else sitemap.entries[:_MOST_FROM_SITEMAP]
                self.frontier.offer([_seed(entry.url) for entry in entries if tidy(entry.url)], 1)
                return
        self.has_sitemap = False

    def _spend(self, size: int) -> None:
        self.bytes += size
        self.frontier.spend(size)

    def _rank_after(self, rank: Callable[[Link], int]) -> Callable[[Link], int]:
        """The seeds come before everything that the items make interesting."""
        return lambda link: _FIRST if link.address in self.seeds else rank(link)

    def _seconds(self) -> float:
        return time.monotonic() - self.started


def _seed(address: str) -> Link:
    clean = tidy(address)
    return Link(clean, (words_of_address(clean) or ("",))[-1])
