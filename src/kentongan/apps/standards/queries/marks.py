"""By what a finding is known again after the text around it has changed."""

from hashlib import sha256

from kentongan.core.standard.finding import Finding


def mark_of(rule: str, part: str, excerpt: str) -> str:
    """Sixteen signs for the rule and the words found, wherever they stand; for what is missing, its part."""
    words = " ".join(excerpt.split()).casefold()
    return sha256(f"{rule}\n{words or '@' + part}".encode()).hexdigest()[:16]


def mark_of_finding(finding: Finding) -> str:
    return mark_of(finding.rule, finding.part, finding.excerpt)
