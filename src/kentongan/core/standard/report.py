"""Findings of many files as text for people, JSON for programs and SARIF 2.1.0 for code hosts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Finding, Severity
from kentongan.core.standard.rule import Rule

_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.ADVISE: "note"}
_LABELS = {Severity.BLOCK: "TAHAN", Severity.WARN: "PERIKSA", Severity.ADVISE: "SARAN"}
_COLOURS = {Severity.BLOCK: "\033[31m", Severity.WARN: "\033[33m", Severity.ADVISE: "\033[36m"}
_PLAIN = "\033[0m"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, its text as a document, and what was found in it."""

    file: str
    document: Document
    findings: tuple[Finding, ...]


def as_json(results: Iterable[Checked]) -> list[dict[str, Any]]:
    """One flat list of findings; each also names its file, and its line and column in it, from 1."""
    return [_row(result, finding) for result in results for finding in result.findings]


def as_text(results: Sequence[Checked], *, colour: bool = False) -> str:
    """One block a file: place, weight, message, suggestion, rule; then how many there are of each weight."""
    blocks = [_block(result, colour) for result in results if result.findings]
    return "\n\n".join([*blocks, summary(results)])


def summary(results: Sequence[Checked]) -> str:
    """One sentence: files, and findings by weight."""
    found = [finding.severity for result in results for finding in result.findings]
    counts = ", ".join(f"{found.count(severity)} {_LABELS[severity].lower()}" for severity in Severity)
    return f"{len(results)} berkas diperiksa: {counts}."


def as_sarif(
    results: Iterable[Checked],
    rules: Sequence[Rule],
    *,
    version: str,
    failures: Iterable[tuple[str, str]] = (),
) -> dict[str, Any]:
    """A SARIF 2.1.0 log with one run; `failures` are (file, message) of what could not be read."""
    places = {rule.id: place for place, rule in enumerate(rules)}
    notes = [_notification(file, message) for file, message in failures]
    run = {
        "tool": {
            "driver": {
                "name": "kentongan",
                "version": version,
                "rules": [_descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "id",
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
        "results": [_result(result, finding, places) for result in results for finding in result.findings],
    }
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _row(result: Checked, finding: Finding) -> dict[str, Any]:
    line, column = result.document.position(finding.part, finding.start)
    return {"file": result.file} | finding.to_json() | {"line": line, "column": column}


def _block(result: Checked, colour: bool) -> str:
    return "\n".join([result.file, *(_line(result, finding, colour) for finding in result.findings)])


def _line(result: Checked, finding: Finding, colour: bool) -> str:
    line, column = result.document.position(finding.part, finding.start)
    label = f"{_LABELS[finding.severity]:<7}"
    if colour:
        label = f"{_COLOURS[finding.severity]}{label}{_PLAIN}"
    advice = f"\n{'':>18}→ {finding.suggestion}" if finding.suggestion else ""
    return f"  {f'{line}:{column}':<7} {label} {finding.message} [{finding.rule}]{advice}"


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.clause},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"waivable": rule.waivable},
    }


def _result(result: Checked, finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    advice = f" {finding.suggestion}" if finding.suggestion else ""
    return {
        "ruleId": finding.rule,
        "ruleIndex": places.get(finding.rule, -1),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message + advice},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(result.file)},
                    "region": _region(result, finding),
                }
            }
        ],
        "properties": {"part": finding.part, "clause": finding.clause},
    }


def _region(result: Checked, finding: Finding) -> dict[str, int]:
    start = result.document.position(finding.part, finding.start)
    end = result.document.position(finding.part, finding.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _notification(file: str, message: str) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    return {"level": "error", "message": {"text": message}, "locations": [location]}


def _uri(file: str) -> str:
    """A relative or absolute path as a URI reference, with every sign encoded that a URI may not hold."""
    safe = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")
    path = file.replace("\\", "/").encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in safe else f"%{byte:02X}" for byte in path)
