"""How fresh a relation is: the days since the last contact, held against the rhythm of its quadrant."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kentongan.core.relations.quadrant import Quadrant

# Half a rhythm too late is still mended by a call; later the relation has gone cold.
COLD_AFTER = 1.5


class Freshness(StrEnum):
    """The state of a relation, the best first."""

    FRESH = "fresh"
    DUE = "due"
    COLD = "cold"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Health:
    """`days` since the last contact, None when there was none; `rhythm` is how many may pass."""

    state: Freshness
    days: int | None
    rhythm: int


def health(last_contact: date | None, quadrant: Quadrant, today: date) -> Health:
    """The health of a relation on `today`; a contact noted for a later day counts as today's."""
    if last_contact is None:
        return Health(Freshness.NEVER, None, quadrant.rhythm_days)
    days = max(0, (today - last_contact).days)
    return Health(_state(days, quadrant.rhythm_days), days, quadrant.rhythm_days)


def _state(days: int, rhythm: int) -> Freshness:
    if days <= rhythm:
        return Freshness.FRESH
    return Freshness.DUE if days <= rhythm * COLD_AFTER else Freshness.COLD
