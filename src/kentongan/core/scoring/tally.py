"""What an app counts for an office in a stretch of time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """`count` things of `measure` at office `unit` (its id).

    `of`: out of how many, where the measure is a share (0 where it is none). `total`: the sum of what was measured
    on the counted things (hours, points), for means (0 where nothing is measured).
    """

    unit: int
    measure: str
    count: int
    of: int = 0
    total: float = 0.0
