"""Whether a rule helps those who write, said with how little is known about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from kentongan.core.standard.finding import Severity

ENOUGH = 20
# The share of findings that writers followed, of those on which they took a stand. What stops publication must be
# right nearly always; advice may be declined more often without being a nuisance.
FLOORS: Mapping[Severity, float] = {Severity.BLOCK: 0.8, Severity.WARN: 0.6, Severity.ADVISE: 0.4}
# The least precision on the labelled documents.
PRECISION_FLOORS: Mapping[Severity, float] = {Severity.BLOCK: 0.98, Severity.WARN: 0.9, Severity.ADVISE: 0.9}
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of a rule's findings. `fixed` by one tap is part of `accepted`."""

    shown: int = 0
    accepted: int = 0
    fixed: int = 0
    rejected: int = 0
    waived: int = 0

    @property
    def judged(self) -> int:
        """Findings on which somebody took a stand."""
        return self.accepted + self.rejected + self.waived

    @property
    def share(self) -> float | None:
        """The share that was followed; None where nobody took a stand."""
        return self.accepted / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        return wilson(self.accepted, self.judged)

    def is_below(self, floor: float) -> bool:
        """Whether the share lies under `floor`, by at least ENOUGH judgements."""
        return self.share is not None and self.judged >= ENOUGH and self.share < floor


def wilson(count: int, of: int) -> tuple[float, float] | None:
    """The 95 per cent interval (Wilson) of the share `count` of `of`; None of nothing."""
    if not of:
        return None
    share, scale = min(1.0, count / of), 1 + _Z**2 / of
    middle = share + _Z**2 / (2 * of)
    reach = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
