"""Brings a document and the rules together."""

from collections.abc import Iterable, Iterator, Mapping

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.rulebook import RULES

_EXCERPT = 80
_NO_LIMITS: Mapping[str, Limits] = {}


def check(
    document: Document,
    *,
    rules: Iterable[Rule] = RULES,
    limits: Mapping[str, Limits] | None = None,
    waived: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Every finding of `rules` in `document`, ordered by part (as the parts stand) and place.

    `limits` overrides numbers per rule id ({"structure.lead_length": {"words": 35}}); `waived` names rules
    set aside for this story, which the rules about children and victims do not heed.
    """
    findings = {
        _finding(document, rule, hit)
        for rule in rules
        if not (rule.waivable and rule.id in waived)
        for hit in rule.check(document, _limits_of(rule, limits or _NO_LIMITS))
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


def _limits_of(rule: Rule, overrides: Mapping[str, Limits]) -> Limits:
    override = overrides.get(rule.id)
    return {**rule.limits, **override} if override else rule.limits


def _finding(document: Document, rule: Rule, hit: Hit) -> Finding:
    text = document.parts.get(hit.part, "")
    excerpt = " ".join(text[hit.start : min(hit.end, hit.start + _EXCERPT)].split())
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        part=hit.part,
        start=hit.start,
        end=hit.end,
        message=hit.message,
        suggestion=hit.suggestion,
        clause=rule.clause,
        excerpt=excerpt,
        waivable=rule.waivable,
    )
