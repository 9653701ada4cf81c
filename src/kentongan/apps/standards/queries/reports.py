"""Reads: findings as the engine gave them."""

from dataclasses import fields

from kentongan.apps.standards.models import CheckReport
from kentongan.core.standard.finding import Finding, Severity

_NAMES = frozenset(field.name for field in fields(Finding))


def findings_of(report: CheckReport | None) -> tuple[Finding, ...]:
    """The findings of a stored report in the order of the text; none without a report."""
    return tuple(_finding(stored) for stored in report.findings) if report else ()


def blocking_of(report: CheckReport | None) -> tuple[Finding, ...]:
    """Those that stop publication."""
    return tuple(finding for finding in findings_of(report) if finding.blocks)


def _finding(stored: dict) -> Finding:
    known = {name: value for name, value in stored.items() if name in _NAMES}
    return Finding(**known | {"severity": Severity(stored["severity"])})
