"""What an outlet does with a story of ours, and when; the same question always has the same answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from .incoming import Item
from .roster import Outlet

ARCHIVE_AFTER = timedelta(days=1)


class Treatment(StrEnum):
    """How a story of ours comes out at an outlet."""

    REPRINT = "reprint"
    PARTIAL = "partial"
    REWRITE = "rewrite"
    ROUNDUP = "roundup"
    OWN = "own"
    IGNORE = "ignore"


@dataclass(frozen=True)
class Decision:
    """The treatment, and how long after our publication it appears (live, and for stories found in the archive)."""

    treatment: Treatment
    delay: timedelta
    archive_delay: timedelta

    def appears_at(self, published: datetime, now: datetime) -> datetime:
        """When the article bears its date; old stories get an article hours later, never in the future."""
        if now - published > ARCHIVE_AFTER:
            return min(published + self.archive_delay, now)
        return published + self.delay


def chance(seed: int, outlet: Outlet, item_id: str, purpose: str) -> Random:
    """A source of chance bound to one outlet, one story and one purpose."""
    return Random(f"{seed}:{outlet.key}:{item_id}:{purpose}")  # noqa: S311 - a demo's dice, not a secret


def decide(outlet: Outlet, item: Item, *, seed: int) -> Decision:
    """Pure: depends on nothing but its arguments."""
    dice = chance(seed, outlet, item.id, "decision")
    weights = outlet.local if outlet.cares_about(item.whole_text) else outlet.elsewhere
    picked = dice.choices(list(weights), list(weights.values()))[0]
    return Decision(
        treatment=Treatment(picked),
        delay=timedelta(seconds=dice.randint(5, 60)),
        archive_delay=timedelta(minutes=dice.randint(25, 20 * 60)),
    )
