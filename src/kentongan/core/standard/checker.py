"""Brings a document and the rules together."""

from collections.abc import Iterable, Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.profile import NATIONAL, Profile
from kentongan.core.standard.rule import Hit, Rule
from kentongan.core.standard.rulebook import RULES

_EXCERPT = 80


def check(
    document: Document,
    *,
    rules: Iterable[Rule] = RULES,
    profile: Profile = NATIONAL,
    waived: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Every finding of `rules` in `document`, ordered by part (as the parts stand) and place.

    `profile` carries the house's numbers and weights; `waived` names rules set aside for this story. What a rule
    protects that nobody may waive, neither of them touches.
    """
    findings = {
        _finding(document, rule, hit, profile)
        for rule in rules
        if not (profile.leaves_out(rule) or (rule.waivable and rule.id in waived))
        for hit in rule.check(document, profile.limits_of(rule))
    }
    order = {part: place for place, part in enumerate(document.parts)}
    return tuple(
        sorted(findings, key=lambda f: (order.get(f.part, len(order)), f.part, f.start, f.end, f.rule))
    )


def is_publishable(findings: Iterable[Finding]) -> bool:
    """Whether none of the findings blocks publication."""
    return not any(finding.blocks for finding in findings)


def unknown_rules(names: Iterable[str], rules: Iterable[Rule] = RULES) -> Iterator[str]:
    """Those of `names` that are neither a rule nor a chapter."""
    known = {rule.id for rule in rules} | {rule.chapter for rule in rules}
    return (name for name in names if name not in known)


def _finding(document: Document, rule: Rule, hit: Hit, profile: Profile) -> Finding:
    text = document.parts.get(hit.part, "")
    excerpt = " ".join(text[hit.start : min(hit.end, hit.start + _EXCERPT)].split())
    return Finding(
        rule=rule.id,
        # A profile weighs anew only the hits of the rule's own weight.
        severity=hit.severity or profile.weight_of(rule),
        part=hit.part,
        start=hit.start,
        end=hit.end,
        message=hit.message,
        suggestion=hit.suggestion,
        clause=rule.clause,
        excerpt=excerpt,
        waivable=rule.waivable,
        fix=hit.fix,
    )
