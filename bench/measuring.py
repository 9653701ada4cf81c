"""Timing and the shape of a result."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing. Milliseconds; `beside` names the peer or floor of the same run, `ratio` is ours over it."""

    name: str
    p50: float
    p95: float
    p99: float
    note: str = ""
    beside: str = ""
    ratio: float | None = None


def timed(work: Callable[[], object], *, runs: int, warm: int = 3) -> list[float]:
    """Milliseconds of each of `runs` calls after `warm` uncounted ones."""
    for _ in range(warm):
        work()
    gc.collect()
    spent = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        spent.append((time.perf_counter() - begun) * 1000)
    return spent


def row(
    name: str, spent: list[float], *, note: str = "", beside: str = "", floor: list[float] | None = None
) -> Row:
    """A row of percentiles, with the ratio of the medians when a floor is given."""
    cuts = statistics.quantiles(spent, n=100, method="inclusive")
    ratio = statistics.median(spent) / statistics.median(floor) if floor else None
    return Row(name, statistics.median(spent), cuts[94], cuts[98], note, beside, ratio)


def table(rows: list[Row]) -> str:
    """A Markdown table of the rows."""
    lines = [
        "| what | p50 ms | p95 ms | p99 ms | beside (ratio of medians) | note |",
        "|---|---|---|---|---|---|",
    ]
    for each in rows:
        beside = f"{each.beside} ({each.ratio:.2f}x)" if each.ratio is not None else each.beside
        lines.append(
            f"| {each.name} | {each.p50:.2f} | {each.p95:.2f} | {each.p99:.2f} | {beside} | {each.note} |"
        )
    return "\n".join(lines)
