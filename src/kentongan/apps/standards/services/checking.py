"""Checks a document and keeps what was found."""

import hashlib
import json

from kentongan import __version__
from kentongan.apps.standards.models import CheckReport
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.profile import NATIONAL, Profile


def check_document(document: Document, *, profile: Profile = NATIONAL) -> CheckReport:
    """Runs the publication standard over `document` and writes the report: hash of the text, findings, counts.

    `profile` holds the settings of the office, as `queries.profiles.profile_for` gives them. A report is made even
    when nothing is found: that a text was looked at is worth knowing, too.
    """
    findings = check(document, profile=profile)
    return CheckReport.objects.create(
        text_hash=hash_of(document),
        engine=__version__,
        profile=profile.digest,
        findings=[finding.to_json() for finding in findings],
        blocking=sum(finding.severity is Severity.BLOCK for finding in findings),
        warnings=sum(finding.severity is Severity.WARN for finding in findings),
    )


def hash_of(document: Document) -> str:
    """SHA-256 of the parts in their order: the same words, the same hash."""
    parts = json.dumps(list(document.parts.items()), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(parts.encode()).hexdigest()
