"""What a score is made from: things that offices did, and what was decided about single ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

ONE, NONE = Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing of one office. `key` names it within its source for ever, such as "berita:12".

    on       the day it is about: things of one day may be one event
    moment   when it came out, as a text that sorts; of equal things the earlier one counts
    value    what was measured; 1 for a thing that is only counted
    words    how long its text is, -1 where it has none
    signs    whole numbers that factors read: returned, warnings, hours, outlets ...
    copy_of  the key of an earlier thing with nearly the same text
    """

    unit: int
    source: str
    key: str
    title: str = ""
    link: str = ""
    on: date | None = None
    moment: str = ""
    value: Decimal = ONE
    words: int = -1
    topic: str = ""
    signs: Mapping[str, int] = field(default_factory=dict)
    copy_of: str = ""

    @property
    def order(self) -> tuple[str, str]:
        return (self.moment, self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """What an accepted objection changed about one thing.

    act  "count": it counts as a thing of its own, whatever a damper says; "drop": it does not count;
         "value": it was measured as `value`
    """

    unit: int
    source: str
    key: str
    act: str
    reason: str
    value: Decimal = NONE


def adjusted(facts: Iterable[Fact], adjustments: Iterable[Adjustment]) -> list[Fact]:
    """The facts as they stand after the decisions. Things to be counted on their own get a sign that says so."""
    decided = {(row.unit, row.source, row.key): row for row in adjustments}
    changed = (_changed(fact, decided.get((fact.unit, fact.source, fact.key))) for fact in facts)
    return [fact for fact in changed if fact is not None]


def _changed(fact: Fact, decision: Adjustment | None) -> Fact | None:
    if decision is None:
        return fact
    if decision.act == "drop":
        return None
    if decision.act == "value":
        return replace(fact, value=decision.value)
    return replace(fact, copy_of="", signs={**fact.signs, "own": 1})
