"""Everything that is to be said about a statement before it goes out."""

import re
from collections.abc import Iterable
from datetime import date

from kentongan.core.crisis.statement.given import CaseWords, FactLine, Kind, Known
from kentongan.core.crisis.statement.house_rules import standard_findings
from kentongan.core.crisis.statement.leaks import leak_findings
from kentongan.core.crisis.statement.names import name_findings
from kentongan.core.crisis.statement.shape import length_findings, slot_findings
from kentongan.core.crisis.statement.talk import missaid, unsaid
from kentongan.core.standard.facts import NO_FACTS, Facts
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.profile import NATIONAL, Profile

_CLOSED = re.compile(
    r"\b(?:pemeriksaan|penyelidikan)(?: \w+){0,3} (?:selesai|rampung|berakhir)\b", re.IGNORECASE
)


def check(
    text: str,
    facts: Iterable[FactLine],
    type_: str,
    *,
    kind: str = Kind.HOLDING,
    case: CaseWords | None = None,
    known: Facts = NO_FACTS,
    today: date | None = None,
    profile: Profile = NATIONAL,
) -> tuple[Finding, ...]:
    """All findings, the heaviest first: length, parts, what the type asks for, names, open facts, the standard.

    What blocks keeps the statement from being released; a warning wants a look; advice is style.
    """
    given = tuple(facts)
    sort = Kind(kind)
    found = [
        *length_findings(text, sort),
        *slot_findings(text, sort),
        *(unsaid(text, type_) if sort in (Kind.HOLDING, Kind.FULL) else ()),
        *missaid(text, type_, is_closed=is_inquiry_closed(given)),
        *name_findings(text, given, case, type_),
        *leak_findings(text, given),
        *standard_findings(text, case, known=known, today=today, profile=profile),
    ]
    return tuple(sorted(found, key=lambda one: (-one.severity.rank, one.start, one.rule)))


def is_inquiry_closed(facts: Iterable[FactLine]) -> bool:
    """Whether the board says, as known, that the inquiry has ended."""
    return any(fact.status == Known.KNOWN and _CLOSED.search(fact.text) for fact in facts)
