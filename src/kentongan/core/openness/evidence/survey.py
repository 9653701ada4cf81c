"""A site arranged for judging: what each address led to, how many clicks away, and what all pages repeat."""

from collections import Counter, deque
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from kentongan.core.openness.finding import Evidence
from kentongan.core.openness.site.address import host_of, is_same_site, key_of
from kentongan.core.openness.site.days import printed_days, stated_days
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.site.visit import Ended, Site, Visit
from kentongan.core.openness.words.lists import NOT_FOUND
from kentongan.core.openness.words.normal import plain

# A crawl cut short says nothing about what it did not see, until it has seen this many pages.
ENOUGH_PAGES = 15
_EXCERPT = 240
_REPEATED = 0.5
_FEWEST_PAGES = 4


@dataclass(frozen=True)
class Survey:
    """Look-ups over a Site; whatever order its visits came in, the answers are the same."""

    site: Site

    @cached_property
    def visits(self) -> tuple[Visit, ...]:
        return tuple(sorted(self.site.visits, key=lambda visit: (visit.address, visit.final)))

    @cached_property
    def by_key(self) -> dict[str, Visit]:
        """What was met under an address, whether asked for or arrived at; what opened comes first."""
        found: dict[str, Visit] = {}
        for visit in sorted(self.visits, key=lambda visit: not visit.is_open):
            for address in (visit.address, visit.final):
                if address:
                    found.setdefault(key_of(address), visit)
        return found

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page that opened and belongs to the site, each content once, by address."""
        found: dict[str, Page] = {}
        for visit in self.visits:
            if visit.page and self.is_live(visit) and is_same_site(visit.final, self.site.home):
                found.setdefault(visit.sha256, visit.page)
        return tuple(sorted(found.values(), key=lambda page: page.address))

    @cached_property
    def home(self) -> Page | None:
        """The page that the address given led to."""
        visit = self.by_key.get(key_of(self.site.home))
        return visit.page if visit else None

    @property
    def today(self) -> date:
        return self.site.at.date()

    @cached_property
    def is_shell(self) -> bool:
        """Whether the home page is only built by scripts in a browser: nothing to read, nowhere to go."""
        home = self.home
        return bool(home and home.build.scripts and len(home.links) < 3 and sum(map(len, home.lines)) < 300)

    @cached_property
    def is_read_enough(self) -> bool:
        """Whether what was not seen may be called missing."""
        if self.site.ended in (Ended.ROBOTS, Ended.UNREACHABLE) or self.is_shell or not self.pages:
            return False
        return self.site.ended == Ended.COMPLETE or len(self.pages) >= ENOUGH_PAGES

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Lines that stand on most pages: menus and footers, whatever element holds them."""
        if len(self.pages) < _FEWEST_PAGES:
            return frozenset()
        counts = Counter(line for page in self.pages for line in set(page.lines))
        return frozenset(line for line, count in counts.items() if count > _REPEATED * len(self.pages))

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the site's own name, which tell nothing in a label."""
        title = self.home.title if self.home else ""
        return frozenset(plain(f"{title} {host_of(self.site.home)}").split()[:20]) - {
            "profil",
            "layanan",
            "ppid",
        }

    @cached_property
    def clicks(self) -> dict[str, int]:
        """The fewest clicks from the home page to each address, by key."""
        start = key_of(self.site.home)
        found, waiting = {start: 0}, deque([start])
        while waiting:
            key = waiting.popleft()
            visit = self.by_key.get(key)
            for link in visit.page.links if visit and visit.page else ():
                following = key_of(link.address)
                if following not in found:
                    found[following] = found[key] + 1
                    waiting.append(following)
        return found

    def visit_of(self, address: str) -> Visit | None:
        """What an address led to, if it was asked."""
        return self.by_key.get(key_of(address))

    def is_live(self, visit: Visit) -> bool:
        """Whether a visit led to something; a page that only says "404" did not, whatever its status."""
        return visit.is_open and not (visit.page and is_not_found(visit.page))

    def lines_of(self, page: Page) -> list[str]:
        """The lines of a page that it does not share with most others."""
        return [line for line in page.lines if line not in self.repeated]

    def days_of(self, page: Page) -> tuple[date, ...]:
        """The days that a page states for itself, else those printed in it; none after today.

        A clock or a list of news that runs on every page is no statement.
        """
        own = "\n".join(section.text for section in page.sections)
        days = (*page.dated, *stated_days(own)) or printed_days("\n".join(self.lines_of(page)))
        return tuple(sorted({day for day in days if day <= self.today}))

    def evidence(self, address: str, excerpt: str) -> Evidence:
        """Evidence at an address, with the hash and time of its visit where there was one."""
        visit = self.visit_of(address)
        at: datetime = visit.at if visit else self.site.at
        short = " ".join(excerpt.split())
        return Evidence(
            address,
            short if len(short) <= _EXCERPT else short[: _EXCERPT - 1] + "…",
            visit.sha256 if visit else "",
            at,
        )


def is_not_found(page: Page) -> bool:
    """Whether a page says of itself that there is nothing."""
    said = [plain(page.title), *(plain(heading) for heading in page.headings[:1])]
    return any(words == mark or words.startswith(f"{mark} ") for words in said for mark in NOT_FOUND)
