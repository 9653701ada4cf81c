"""One point in time for a whole request, however many steps it takes."""

from collections.abc import Callable
from dataclasses import dataclass

from kentongan.foundation.outbound.errors import TooSlow

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Deadline:
    """`seconds` after `started`, both by the same monotonic `clock`."""

    clock: Clock
    started: float
    seconds: float

    @property
    def elapsed(self) -> float:
        return self.clock() - self.started

    def left(self, host: str) -> float:
        """Seconds left, always more than zero; raises TooSlow when there are none."""
        left = self.seconds - self.elapsed
        if left <= 0:
            raise TooSlow(host=host, limit=self.seconds)
        return left
