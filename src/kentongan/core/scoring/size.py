"""How strongly two columns rise together."""

from collections.abc import Sequence
from decimal import Decimal
from math import sqrt


def correlation(left: Sequence[Decimal], right: Sequence[Decimal]) -> float:
    """Spearman's coefficient, -1 to 1: Pearson's of the ranks, equal values sharing the middle rank.

    0 where one column never changes: nothing can be said then.
    """
    a, b = _ranks(left), _ranks(right)
    mean = (len(a) + 1) / 2
    over = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    under = sqrt(sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b))
    return over / under if under else 0.0


def _ranks(values: Sequence[Decimal]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            ranks[order[place]] = (start + end) / 2 + 1
        start = end + 1
    return ranks
