"""A site as one crawl saw it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kentongan.core.openness.site.page import Page, Paper


class Ended(StrEnum):
    """Why the crawl stopped."""

    COMPLETE = "complete"  # every address worth asking was asked
    PAGES = "pages"
    BYTES = "bytes"
    SECONDS = "seconds"
    BUSY = "busy"  # the site asked for a pause longer than the time left
    ROBOTS = "robots"  # robots.txt forbids the home page, or could not be had
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Visit:
    """One address asked. `status` 0 means no answer, and `failure` why: a code of the
    outbound client ("dns", "too_large" ...), "robots", "busy" (asked to wait) or "unfinished" (our time was up).

    `sha256` is of the content as it came, "" where it was not read; `size` in bytes, None where unknown.
    """

    address: str
    final: str
    at: datetime
    status: int = 0
    failure: str = ""
    type: str = ""
    size: int | None = None
    sha256: str = ""
    seconds: float = 0.0
    page: Page | None = None
    paper: Paper | None = None

    @property
    def was_tried(self) -> bool:
        """Whether the site had its chance to answer; without it nothing is said against the address."""
        return self.failure not in ("robots", "busy", "unfinished")

    @property
    def is_open(self) -> bool:
        """Whether it led to something."""
        return 200 <= self.status < 300 or self.failure == "too_large"


@dataclass(frozen=True, slots=True)
class Site:
    """All of one crawl. `asked_for` is the address given, `home` where it led; `left` counts addresses not asked.

    `has_robots`, `has_sitemap`: None where it is not known.
    """

    asked_for: str
    home: str
    at: datetime
    visits: tuple[Visit, ...]
    ended: Ended
    left: int = 0
    seconds: float = 0.0
    has_robots: bool | None = None
    has_sitemap: bool | None = None
