"""The examples of a rule as its page shows them: run through the checker, with the words that it marks."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import NO_FACTS
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.rule import Rule, document_of
from kentongan.core.standard.rulebook import RULES

RULE_OF = {rule.id: rule for rule in RULES}
_LONGEST = 420
_BEFORE = 120


class Piece(NamedTuple):
    """A stretch of text, marked where the rule found something."""

    text: str
    marked: bool


class Part(NamedTuple):
    """A part of an example by its key ("headline"), cut into pieces; `cut` where it goes on."""

    key: str
    pieces: tuple[Piece, ...]
    cut: bool


class Shown(NamedTuple):
    """An example with what the checker says of it; `by_facts` where it needs what the desk knows."""

    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    day: str
    by_facts: bool


@lru_cache(maxsize=512)
def examples_of(rule_id: str, *, bad: bool) -> tuple[Shown, ...]:
    """The good or the bad examples of a rule."""
    rule = RULE_OF[rule_id]
    return tuple(_shown(document_of(example), rule) for example in (rule.bad if bad else rule.good))


def _shown(document: Document, rule: Rule) -> Shown:
    findings = check(document, rules=[rule])
    missing = {finding.part: "" for finding in findings if finding.part not in document.parts}
    parts = [
        _part(key, text, [finding for finding in findings if finding.part == key])
        for key, text in {**document.parts, **missing}.items()
        if text.strip() or any(finding.part == key for finding in findings)
    ]
    day = document.published or document.today
    return Shown(tuple(parts), _unlike(findings), day.isoformat() if day else "", document.facts != NO_FACTS)


def _unlike(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """One finding of each message, in their order."""
    return tuple({finding.message: finding for finding in findings}.values())


def _part(key: str, text: str, findings: Sequence[Finding]) -> Part:
    begin = max(0, findings[0].start - _BEFORE) if findings else 0
    end = min(len(text), begin + _LONGEST)
    pieces, place = [], begin
    for finding in findings:
        # Two findings may overlap: what is marked stays marked, and nothing is shown twice.
        start, stop = max(place, finding.start), min(end, finding.end)
        if stop > start:
            pieces += [Piece(text[place:start], marked=False), Piece(text[start:stop], marked=True)]
            place = stop
    pieces.append(Piece(text[place:end], marked=False))
    return Part(key, tuple(piece for piece in pieces if piece.text), end < len(text))
