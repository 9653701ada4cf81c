"""From rows of findings to the score of the core."""

from collections.abc import Iterable

from django.utils import timezone

from kentongan.apps.siteaudit.models import Finding
from kentongan.core.openness.finding import Evidence, State
from kentongan.core.openness.finding import Finding as CoreFinding
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.core.openness.instrument.score import Score, score


def proposed_score(findings: Iterable[Finding], instrument: str) -> Score:
    """What the machine alone would give."""
    return score([_core(row, row.state) for row in findings], instrument_by(instrument))


def confirmed_score(findings: Iterable[Finding], instrument: str) -> Score:
    """What persons confirmed; all else counts as not judged, so below half of the weight there is no total."""
    said = [_core(row, row.person_state) for row in findings if row.is_confirmed]
    return score(said, instrument_by(instrument))


def _core(row: Finding, state: str) -> CoreFinding:
    proofs = tuple(
        Evidence(one["address"], one["excerpt"], one["sha256"], row.created_at) for one in row.evidence
    )
    # A person who says "found" names the address; the core takes no finding of something without evidence.
    word = Evidence(row.person_address, row.person_reason, "", row.decided_at or timezone.now())
    return CoreFinding(row.item, State(state), row.confidence, row.reason, proofs or (word,))
