"""What was planned to be told, beside what was told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

REST = ""  # the key under which everything outside the plan is counted
CLOSE = 5  # percentage points within which a share counts as kept


@dataclass(frozen=True, slots=True)
class Planned:
    """A part of the plan: its share in per cent."""

    key: str
    label: str
    share: int


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of what was told. `planned` and `actual` in per cent; `weight` is what it was counted from."""

    key: str
    label: str
    planned: int
    actual: int
    weight: float

    @property
    def gap(self) -> int:
        """Percentage points above (or below) the plan."""
        return self.actual - self.planned

    @property
    def is_kept(self) -> bool:
        return abs(self.gap) <= CLOSE


def mix_of(plan: Iterable[Planned], weights: Mapping[str, float], *, rest: str = "") -> tuple[Slice, ...]:
    """The slices of the plan in its order, and last what lies outside of it, where there is any.

    Actual shares are whole numbers that add up to 100 wherever anything was counted.
    """
    parts = list(plan)
    counted = {part.key: max(0.0, weights.get(part.key, 0.0)) for part in parts}
    outside = sum(max(0.0, weight) for key, weight in weights.items() if key not in counted)
    if outside:
        parts.append(Planned(REST, rest, 0))
        counted[REST] = outside
    actual = whole_shares(counted)
    return tuple(Slice(p.key, p.label, p.share, actual[p.key], counted[p.key]) for p in parts)


def whole_shares(weights: Mapping[str, float]) -> dict[str, int]:
    """Shares in whole per cent that add up to 100 (the largest remainders are rounded up); all 0 without weights."""
    total = sum(weights.values())
    if total <= 0:
        return dict.fromkeys(weights, 0)
    exact = {key: weight * 100 / total for key, weight in weights.items()}
    floors = {key: int(share) for key, share in exact.items()}
    missing = 100 - sum(floors.values())
    by_remainder = sorted(exact, key=lambda key: (floors[key] - exact[key], -weights[key]))
    for key in by_remainder[:missing]:
        floors[key] += 1
    return floors
