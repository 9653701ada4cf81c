"""Places in a table: equal totals share a place, and nobody wins with nothing."""

from collections.abc import Iterable, Mapping
from decimal import Decimal


def ranks(totals: Mapping[int, Decimal]) -> dict[int, int]:
    """The place of each office, 1 for the highest; after two firsts comes a third."""
    places: dict[int, int] = {}
    before: Decimal | None = None
    place = 0
    for number, (unit, total) in enumerate(
        sorted(totals.items(), key=lambda row: (-row[1], row[0])), start=1
    ):
        place = place if total == before else number
        places[unit], before = place, total
    return places


def best(totals: Mapping[int, Decimal], most: int) -> list[int]:
    """The offices on the first `most` places, ties included, those with nothing left out; best first."""
    having = {unit: total for unit, total in totals.items() if total > 0}
    places = ranks(having)
    return sorted((unit for unit in having if places[unit] <= most), key=lambda unit: (places[unit], unit))


def told_medians(marks: Iterable[int]) -> tuple[Decimal, int]:
    """The median of marks (the mean of the two middle ones of an even number), and how far they lie apart."""
    ordered = sorted(marks)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return Decimal(ordered[half]), ordered[-1] - ordered[0]
    return Decimal(ordered[half - 1] + ordered[half]) / 2, ordered[-1] - ordered[0]
