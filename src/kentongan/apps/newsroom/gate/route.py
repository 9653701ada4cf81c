"""Which tiers a story passes: the routes of the house, rules of a branch, and the floor that no rule goes below."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.foundation.accounts.roles import TIERS, Role, tier

_OFFICES = {"region": "office", "directorate": "centre", "ministry": "centre"}
_PARTS = 10_000
WARNING, HOLDING = "warn", "block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a rule may ask of a story. `weights` are those of its findings that nobody has set aside."""

    unit_type: str
    topic: str = ""
    is_sensitive: bool = False
    wants_national: bool = False
    shows_children: bool = False
    weights: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a rule asks, and by which steps it then sends a story. Empty terms ask nothing."""

    steps: tuple[str, ...]
    unit_types: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    sensitive: str = ""
    national: str = ""
    children: str = ""
    findings: str = ""


def route_key(*, unit_type: str, wants_national: bool, is_sensitive: bool) -> str:
    """The key of the house's route (core/registry/routes.csv), where no rule of a branch holds.

    The centre has its own route whatever is asked: nobody stands above it. Else the national page goes up to the
    central desk, a regional office has its own two tiers, and a sensitive topic of a unit is seen by the region.
    """
    office = _OFFICES.get(unit_type, "")
    if office == "centre":
        return office
    if wants_national:
        return "national"
    return office or ("region" if is_sensitive else "unit")


def house_key(traits: Traits) -> str:
    """The same by traits: a child is as sensitive as any topic."""
    return route_key(
        unit_type=traits.unit_type,
        wants_national=traits.wants_national,
        is_sensitive=traits.is_sensitive or traits.shows_children,
    )


def asks_for(terms: Terms, traits: Traits) -> bool:
    """Whether a rule is meant for such a story."""
    return (
        (not terms.unit_types or traits.unit_type in terms.unit_types)
        and (not terms.topics or traits.topic in terms.topics)
        and _agrees(terms.sensitive, traits.is_sensitive)
        and _agrees(terms.national, traits.wants_national)
        and _agrees(terms.children, traits.shows_children)
        and _weighs(terms.findings, traits.weights)
    )


def floor(traits: Traits) -> str:
    """The tier that must have the last word, whatever a rule says.

    No branch lets itself on to the national page, and what touches a child or a sensitive topic is seen by somebody
    outside the unit.
    """
    office = _OFFICES.get(traits.unit_type, "")
    if office == "centre" or traits.wants_national:
        return Role.CENTRAL_EDITOR
    if office or traits.is_sensitive or traits.shows_children:
        return Role.REGION_EDITOR
    return Role.UNIT_COORD


def reaches(steps: Iterable[str], traits: Traits) -> bool:
    """Whether a route ends high enough for such a story."""
    return max((tier(step) for step in steps), default=-1) >= tier(floor(traits))


def takes(terms: Terms, traits: Traits) -> bool:
    """Whether a rule takes a story: it is meant for it, and reaches high enough. Else the next rule is asked."""
    return asks_for(terms, traits) and reaches(terms.steps, traits)


def tier_above(step: str) -> str:
    """The next tier up; the top itself at the top."""
    return TIERS[min(tier(step) + 1, len(TIERS) - 1)].value


def is_drawn(*, story: int, rule: int, percent: int, key: bytes) -> bool:
    """Whether a story falls into the share of its rule that is looked at afterwards.

    Drawn by a keyed hash: nobody can foresee it without the key, and with the key every draw can be replayed.
    """
    digest = hmac.new(key, f"{rule}:{story}".encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") % _PARTS < percent * _PARTS // 100


def _agrees(asked: str, holds: bool) -> bool:
    return not asked or (asked == "yes") == holds


def _weighs(asked: str, weights: frozenset[str]) -> bool:
    return {
        "clean": not weights & {WARNING, HOLDING},
        "warned": bool(weights & {WARNING, HOLDING}),
        "blocked": HOLDING in weights,
    }.get(asked, True)
