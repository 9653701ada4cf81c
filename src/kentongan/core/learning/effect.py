"""How often something was found, said with how little is known about it."""

from dataclasses import dataclass
from math import sqrt

SMALL = 30
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `of` texts."""

    count: int
    of: int

    @property
    def per_ten(self) -> float | None:
        """How many of ten; None where there were no texts."""
        return 10 * self.count / self.of if self.of else None

    @property
    def span(self) -> tuple[float, float] | None:
        """The interval per ten that chance alone leaves open (Wilson, 95 per cent); None without texts."""
        if not self.of:
            return None
        share = min(1.0, self.count / self.of)
        middle = share + _Z**2 / (2 * self.of)
        reach = _Z * sqrt(share * (1 - share) / self.of + _Z**2 / (4 * self.of**2))
        scale = 1 + _Z**2 / self.of
        return 10 * max(0.0, (middle - reach) / scale), 10 * min(1.0, (middle + reach) / scale)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Before and after a lesson, where it was taken and where it was not."""

    before: Rate
    after: Rate
    others_before: Rate
    others_after: Rate

    @property
    def is_small(self) -> bool:
        """Whether too few texts stand behind any of the office's own numbers."""
        return min(self.before.of, self.after.of) < SMALL

    @property
    def change(self) -> float | None:
        return _change(self.before, self.after)

    @property
    def others_change(self) -> float | None:
        return _change(self.others_before, self.others_after)

    @property
    def overlaps(self) -> bool:
        """Whether chance alone could explain the office's own change: the intervals before and after meet."""
        one, two = self.before.span, self.after.span
        return one is None or two is None or (one[0] <= two[1] and two[0] <= one[1])


def _change(before: Rate, after: Rate) -> float | None:
    if before.per_ten is None or after.per_ten is None:
        return None
    return after.per_ten - before.per_ten
