"""Findings as SARIF 2.1.0, the form in which code hosts take what a checker found."""

from collections.abc import Iterable, Sequence
from typing import Any

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.reporting.located import Checked, Located
from kentongan.core.standard.rule import Rule

_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.ADVISE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "kentonganRuleAndWords/v1"
_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")


def as_sarif(
    results: Iterable[Checked],
    rules: Sequence[Rule],
    *,
    version: str,
    failures: Iterable[tuple[str, str]] = (),
    site: str = "",
) -> dict[str, Any]:
    """A SARIF 2.1.0 log with one run; `failures` are (file, message) of what could not be read.

    `site` is the address at which the pages of the standard stand ("https://..."): each rule then links to its own.
    """
    places = {rule.id: place for place, rule in enumerate(rules)}
    notes = [_notification(file, message) for file, message in failures]
    driver = {
        "name": "kentongan",
        "version": version,
        "language": "id",
        "rules": [_descriptor(rule, site) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "id",
        "translations": [_english(rules)],
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
        "results": [_result(result, located, places) for result in results for located in result.found],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _descriptor(rule: Rule, site: str) -> dict[str, Any]:
    page = {"helpUri": f"{site.rstrip('/')}{page_of(rule.id)}"} if site else {}
    return page | {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.clause},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"waivable": rule.waivable, "tags": [rule.chapter]},
    }


def _english(rules: Iterable[Rule]) -> dict[str, Any]:
    """The same rules in English: SARIF keeps a translation as a component of its own."""
    told = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.title_en or rule.title},
            "fullDescription": {"text": rule.why_en or rule.why},
        }
        for rule in rules
    ]
    return {
        "name": "kentongan-en",
        "language": "en",
        "translationMetadata": {"name": "English"},
        "rules": told,
    }


def _result(result: Checked, located: Located, places: dict[str, int]) -> dict[str, Any]:
    finding = located.finding
    advice = f" {finding.suggestion}" if finding.suggestion else ""
    told = {
        "ruleId": finding.rule,
        "ruleIndex": places.get(finding.rule, -1),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message + advice},
        "locations": [{"physicalLocation": _physical(result.file, located)}],
        "partialFingerprints": {_FINGERPRINT: located.fingerprint},
        "properties": {"part": finding.part, "clause": finding.clause},
    }
    if located.can_fix:
        told["fixes"] = [_fix(result.file, located)]
    if located.waived is not None:
        told["suppressions"] = [{"kind": "external", "justification": located.waived}]
    return told


def _fix(file: str, located: Located) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(located), "insertedContent": {"text": located.finding.fix}}
    change = {"artifactLocation": {"uri": _uri(file)}, "replacements": [replacement]}
    return {"description": {"text": f"Tulis “{located.finding.fix}”."}, "artifactChanges": [change]}


def _physical(file: str, located: Located) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(file)}, "region": _region(located)}


def _region(located: Located) -> dict[str, int]:
    return {
        "startLine": located.start.line,
        "startColumn": located.start.column,
        "endLine": located.end.line,
        "endColumn": located.end.column,
    }


def _notification(file: str, message: str) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    return {"level": "error", "message": {"text": message}, "locations": [location]}


def _uri(file: str) -> str:
    """A relative or absolute path as a URI reference, with every sign encoded that a URI may not hold."""
    path = file.replace("\\", "/").encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in _SAFE else f"%{byte:02X}" for byte in path)
