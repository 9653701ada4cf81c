"""The publication standard over a statement: the chapters that fit a short text spoken by an office."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kentongan.core.crisis.statement.given import CaseWords
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import NO_FACTS, Facts
from kentongan.core.standard.finding import Finding, Severity
from kentongan.core.standard.profile import NATIONAL, Profile
from kentongan.core.standard.rulebook import RULES

# A statement is no story: it has no headline, lead, dateline or quotes, and speaks as "kami".
_CHAPTERS = frozenset({"accuracy", "terms", "dignity", "confidentiality", "language"})
_NOT_FOR_STATEMENTS = frozenset(
    {"dignity.oknum", "terms.abbreviation_first_use", "language.consistent_names"}
)
PROFILE = tuple(rule for rule in RULES if rule.chapter in _CHAPTERS and rule.id not in _NOT_FOR_STATEMENTS)
_SECRET = tuple(rule for rule in PROFILE if rule.chapter == "confidentiality")
_OPEN = tuple(rule for rule in PROFILE if rule.chapter != "confidentiality")


def standard_findings(
    text: str,
    case: CaseWords | None,
    *,
    known: Facts = NO_FACTS,
    today: date | None = None,
    profile: Profile = NATIONAL,
) -> Iterator[Finding]:
    """Findings of the standard by the settings of the office.

    What must never be public stops a statement, where a story is only warned: no setting reaches these rules here.
    """
    ours = frozenset({case.contact}) if case and case.contact else frozenset()
    facts = replace(known, public_phones=known.public_phones | ours)
    document = Document({"body": text}, facts, today, today)
    for found in check(document, rules=_SECRET):
        is_warned = found.severity is Severity.WARN
        yield replace(found, severity=Severity.BLOCK) if is_warned else found
    yield from check(document, rules=_OPEN, profile=profile)
