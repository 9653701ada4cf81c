"""Who must agree to a statement: two people, chosen by how grave the case is and whom it touches."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("approvals.toml")


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the two signatures. `role` is the lowest that may give it, `deputies` who is asked after it, in order."""

    key: str
    role: str
    deputies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's consent, and how high their post stands over the unit."""

    user_id: int
    tier: int


def seats(severity: int, *, is_sensitive: bool) -> tuple[Seat, Seat]:
    """The two seats of a case: children, sexual crimes, health, terror and foreigners always reach the centre."""
    table = _table()
    row = table["sensitive" if is_sensitive and severity < 4 else f"level_{severity}"]
    if is_sensitive and severity >= 4:
        row = table["sensitive_national"]
    return (_seat("first", row["first"]), _seat("second", row["second"]))


def open_seats(
    wanted: Iterable[Seat], signatures: Iterable[Signature], tiers: dict[str, int]
) -> tuple[Seat, ...]:
    """The seats that nobody fills yet. One person fills one seat; a higher post may fill a lower seat."""
    left = sorted({one.user_id: one for one in signatures}.values(), key=lambda one: one.tier)
    empty = []
    for seat in sorted(wanted, key=lambda one: tiers[one.role], reverse=True):
        fit = next((one for one in left if one.tier >= tiers[seat.role]), None)
        if fit is None:
            empty.append(seat)
        else:
            left.remove(fit)
    return tuple(reversed(empty))


def _seat(key: str, roles: list[str]) -> Seat:
    return Seat(key, roles[0], tuple(roles[1:]))


@cache
def _table() -> dict:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
