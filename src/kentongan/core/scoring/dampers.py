"""What is told twice counts once: copies of a text, and events of which several stories tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kentongan.core.scoring.facts import NONE, Fact
from kentongan.core.scoring.scheme import Criterion
from kentongan.core.scoring.worth import Work, work_of


def works_of(facts: Iterable[Fact], rule: Criterion) -> list[Work]:
    """Every thing of one office with its worth after damping, in the order of their coming out.

    A copy is worth nothing. Where the criterion says so, a day is worth its best thing: telling one event in ten
    pieces, or telling it again, brings nothing more.
    """
    works = [_without_copies(work_of(fact, rule)) for fact in sorted(facts, key=lambda fact: fact.order)]
    if rule.same_day_once:
        works = [work for group in _days(works) for work in _best_alone(group)]
    return sorted(works, key=lambda work: work.fact.order)


def _without_copies(work: Work) -> Work:
    if not work.fact.copy_of:
        return work
    return replace(work, worth=NONE, why="naskahnya hampir sama dengan karya yang lebih dulu terbit")


def _days(works: list[Work]) -> Iterator[list[Work]]:
    groups: dict[str, list[Work]] = defaultdict(list)
    for work in works:
        alone = work.fact.on is None or work.fact.signs.get("own")
        groups[work.fact.key if alone else f"{work.fact.on:%Y-%m-%d}"].append(work)
    yield from groups.values()


def _best_alone(group: list[Work]) -> Iterator[Work]:
    best = max(group, key=lambda work: work.worth)
    for work in group:
        if work is best or not work.worth:
            yield work
        else:
            words = f"hari peristiwa yang sama dengan “{best.fact.title}”, yang dihitung"
            yield replace(work, worth=NONE, why=words)
