"""What another route would have made of a story that is done: time saved, and faults that nobody would have seen."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kentongan.foundation.accounts.roles import tier

RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Passed:
    """One verdict as it was given: at which tier, and how many working minutes the story had waited for it."""

    step: str
    approves: bool
    version: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A story that has been through its route. `fates` holds what became of it in public: corrected, withdrawn ..."""

    steps: tuple[str, ...]
    verdicts: tuple[Passed, ...]
    fates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The same story on the other route. `saved` and `added` are working minutes.

    `missed` names the faults that came out above the other route's highest tier: returns that would not have been
    given, and what had to be mended in public though a higher tier had read it.
    """

    saved: int
    added: int
    shift: int
    missed: frozenset[str]


def replay(past: Past, steps: Sequence[str], *, minutes: int) -> Replay:
    """`minutes` is what a step that the story never had is reckoned to take: its whole limit, to be careful."""
    was, now = _top(past.steps), _top(steps)
    new = [step for step in steps if step not in past.steps]
    missed = set(past.fates) if now < was else set()
    if any(not one.approves and tier(one.step) > now for one in past.verdicts):
        missed.add(RETURNED)
    return Replay(
        saved=_saved(past, frozenset(steps)),
        added=minutes * len(new),
        shift=(now > was) - (now < was),
        missed=frozenset(missed),
    )


def summed(totals: Mapping[str, int], found: Iterable[Replay]) -> dict[str, int]:
    """`totals` with these added: saved, added, eased, tightened, same, missed, read."""
    sums = dict.fromkeys(("read", "saved", "added", "eased", "tightened", "same", "missed"), 0) | dict(totals)
    for one in found:
        sums["read"] += 1
        sums["saved"] += one.saved
        sums["added"] += one.added
        sums[{-1: "eased", 0: "same", 1: "tightened"}[one.shift]] += 1
        sums["missed"] += bool(one.missed)
    return sums


def _top(steps: Iterable[str]) -> int:
    return max((tier(step) for step in steps), default=-1)


def _saved(past: Past, kept: Collection[str]) -> int:
    """The waits for verdicts that answered only steps which the other route does not have."""
    saved, version, reached = 0, 0, -1
    for one in past.verdicts:
        if one.version != version:
            version, reached = one.version, -1
        waited = [step for step in past.steps if tier(step) > reached]
        answered = [step for step in waited if tier(step) <= tier(one.step)] if one.approves else waited[:1]
        if answered and not set(answered) & set(kept):
            saved += one.minutes
        if one.approves:
            reached = max(reached, tier(one.step))
    return saved
