"""What a group learned: scores before and after, told with how many stand behind them."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

FEW = 10


@dataclass(frozen=True, slots=True)
class Gain:
    """Means as shares between 0 and 1. `pairs`: who answered both times; only these make `gain`."""

    before: float | None
    after: float | None
    gain: float | None
    n_before: int
    n_after: int
    pairs: int

    @property
    def is_small(self) -> bool:
        """So few pairs that the mean says little about the group."""
        return self.pairs < FEW


def gain_of(scores: Iterable[tuple[float | None, float | None]]) -> Gain:
    """The gain of a group from each person's share before and after, None where a person did not answer."""
    rows = list(scores)
    before = [one for one, _ in rows if one is not None]
    after = [one for _, one in rows if one is not None]
    steps = [late - early for early, late in rows if early is not None and late is not None]
    return Gain(
        before=fmean(before) if before else None,
        after=fmean(after) if after else None,
        gain=fmean(steps) if steps else None,
        n_before=len(before),
        n_after=len(after),
        pairs=len(steps),
    )
