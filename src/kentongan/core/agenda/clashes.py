"""People who are wanted at two places at once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Duty:
    """The duty `key` binds the person `who` to the thing `thing` from `begins` up to but without `ends`."""

    key: int
    who: int
    thing: int
    begins: datetime
    ends: datetime


def clashes(duties: Iterable[Duty]) -> dict[int, tuple[int, ...]]:
    """For each duty that meets others of the same person at another thing: their keys, in order.

    One walk along the clock for each person; two duties at one thing, and one that begins when another ends, are fine.
    """
    by_person: dict[int, list[Duty]] = defaultdict(list)
    for duty in duties:
        by_person[duty.who].append(duty)
    found: dict[int, set[int]] = defaultdict(set)
    for own in by_person.values():
        _walk(own, found)
    return {key: tuple(sorted(others)) for key, others in found.items()}


def _walk(duties: list[Duty], found: dict[int, set[int]]) -> None:
    running: list[Duty] = []
    for duty in sorted(duties, key=lambda one: (one.begins, one.key)):
        running = [one for one in running if one.ends > duty.begins]
        for other in running:
            if other.thing != duty.thing:
                found[duty.key].add(other.key)
                found[other.key].add(duty.key)
        running.append(duty)
