"""Whether time grows with the length of a text, and no faster: for every expression and for every rule."""

import re
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.fuzz.patterns import all_patterns, attacks_on

from kentongan.core.standard.document import Document
from kentongan.core.standard.rulebook import RULES

# Twice the text may take at most this much longer, once it takes long enough to tell.
_RATIO = 3.0
_TELLING = 0.02


class Growth(NamedTuple):
    """Something whose time grows too fast: what, on which text, seconds for a length and for twice of it."""

    what: str
    text: str
    short: float
    long: float


def slow_expressions(size: int = 10_000) -> Iterator[Growth]:
    """Expressions that take more than their share on their own. In a rule that searches a window this may be fine."""
    for pattern in all_patterns():
        for short, long in zip(attacks_on(pattern, size), attacks_on(pattern, 2 * size), strict=True):
            found = _grown(pattern.pattern[:100], lambda text, own=pattern: _count(own, text), short, long)
            if found:
                yield found
                break


def slow_rules(size: int = 10_000, *, texts: Iterator[tuple[str, str]] | None = None) -> Iterator[Growth]:
    """Rules whose time grows too fast on the attacks against every expression."""
    for short, long in texts or _all_attacks(size):
        took, longer = _check(short), _check(long)
        if longer > _TELLING and longer > _RATIO * took:
            yield from _blamed(short, long)


def _all_attacks(size: int) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for pattern in all_patterns():
        for short, long in zip(attacks_on(pattern, size), attacks_on(pattern, 2 * size), strict=True):
            if short[:200] + short[-2:] not in seen:
                seen.add(short[:200] + short[-2:])
                yield short, long


def _blamed(short: str, long: str) -> Iterator[Growth]:
    for rule in RULES:
        found = _grown(rule.id, lambda text, own=rule: _check(text, (own,)), short, long)
        if found:
            yield found


def _grown(what: str, work: Callable[[str], object], short: str, long: str) -> Growth | None:
    long_time = _seconds(work, long, 1)
    if long_time < _TELLING:
        return None
    short_time, long_time = _seconds(work, short, 3), _seconds(work, long, 3)
    if long_time > _TELLING and long_time > _RATIO * short_time:
        return Growth(what, short, short_time, long_time)
    return None


def _check(text: str, rules=RULES) -> float:
    begun = time.process_time()
    document = Document.from_text(text)
    for rule in rules:
        for _ in rule.check(document, rule.limits):
            pass
    return time.process_time() - begun


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _seconds(work: Callable[[str], object], text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        begun = time.process_time()
        work(text)
        best = min(best, time.process_time() - begun)
    return best
