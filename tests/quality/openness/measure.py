"""Crawling and judging the made sites, and comparing with the truth."""

import hashlib
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from tests.quality.openness.serving import served
from tests.quality.openness.sites import held_out, hidden, hostile, plain
from tests.quality.openness.sites.shape import Made

from kentongan.core.openness.audit import Audit, audit
from kentongan.core.openness.catalogue.reading import items_on
from kentongan.core.openness.frontier.limits import Limits
from kentongan.foundation.crawling.crawl import crawl
from kentongan.foundation.outbound.guard import Guard

YEAR = 2025
FOLDER = Path(__file__).parent
MAKERS = (
    plain.complete, plain.partial, plain.missing, plain.scanned, plain.stale, plain.synonyms, plain.english,
    hidden.in_menus, hidden.one_page, hidden.hollow, hidden.defaced, hidden.warned, hidden.shell,
    hostile.endless_calendar, hostile.loops, hostile.slow_and_huge,
)  # fmt: skip
HELD_OUT = held_out.MAKERS
PRESENT = ("found", "partly")


@dataclass(frozen=True)
class Measured:
    """A made site, its audit, and how many seconds the audit took."""

    made: Made
    audit: Audit
    seconds: float

    @property
    def states(self) -> dict[str, str]:
        return {finding.item: finding.state.value for finding in self.audit.findings}


def measure(makers=MAKERS) -> list[Measured]:
    """Every site served, crawled through the guarded client, and judged."""
    made = [maker(datetime.now(UTC).date()) for maker in makers]
    with served(made) as addresses:
        return [_measured(site, addresses[site.name]) for site in made]


def _measured(site: Made, address: str) -> Measured:
    host = address.split("/")[2].partition(":")[0]
    guard = Guard(user_agent="Kentongan/uji", allowed_dev_hosts=frozenset({host}))
    limits = Limits(seconds=60 * site.minutes)
    started = time.monotonic()
    walked = crawl(address, items_on(date(YEAR, 12, 31)), limits=limits, guard=guard, told=lambda *_: None)
    return Measured(site, audit(walked, year=YEAR), time.monotonic() - started)


def scores(measured: list[Measured], catalogues: str = "BSTC") -> dict[str, float]:
    """Precision, recall and F1 of "something is there" over site and item, and the share of exactly right states."""
    pairs = [
        (truth, one.states[item])
        for one in measured
        for item, truth in one.made.truth.items()
        if item[0] in catalogues
    ]
    counts = Counter((truth in PRESENT, state in PRESENT) for truth, state in pairs)
    right = counts[True, True]
    precision = right / max(1, right + counts[False, True])
    recall = right / max(1, right + counts[True, False])
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "states": sum(truth == state for truth, state in pairs) / len(pairs),
        "pairs": len(pairs),
    }


def mistakes(measured: list[Measured], catalogues: str = "BSTCW") -> list[str]:
    """Each state that differs from the truth, for people."""
    return [
        f"{one.made.name} {item}: {one.states[item]}, truth {truth}"
        for one in measured
        for item, truth in sorted(one.made.truth.items())
        if item[0] in catalogues and one.states[item] != truth
    ]


def corpus_hash() -> str:
    """One number for all that makes the sites: a changed site is a changed corpus."""
    files = sorted([*(FOLDER / "sites").glob("*.py"), *(FOLDER / "sites").glob("*.toml")])
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
