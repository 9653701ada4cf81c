"""The form in which the checks of a statement answer."""

from kentongan.core.standard.finding import Finding, Severity

PART = "body"
CLAUSE = "[design] Pedoman komunikasi krisis"


def finding(
    name: str,
    severity: str,
    message: str,
    suggestion: str,
    *,
    start: int = 0,
    end: int = 0,
    text: str = "",
    waivable: bool = True,
) -> Finding:
    """One finding of the rule `statement.<name>`; without a place it is about the whole text."""
    return Finding(
        rule=f"statement.{name}",
        severity=Severity(severity),
        part=PART,
        start=start,
        end=end,
        message=message,
        suggestion=suggestion,
        clause=CLAUSE,
        excerpt=" ".join(text[start:end].split())[:80],
        waivable=waivable,
    )
