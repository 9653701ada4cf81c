"""Claims, evidence, cases of right of reply and their letters."""

from kentongan.apps.clarifications.models.claim import Claim, ClaimChange, Fact, Sighting
from kentongan.apps.clarifications.models.evidence import Capture
from kentongan.apps.clarifications.models.remedy import Letter, LetterBook, Passage, Remedy, RemedyStep

__all__ = [
    "Capture",
    "Claim",
    "ClaimChange",
    "Fact",
    "Letter",
    "LetterBook",
    "Passage",
    "Remedy",
    "RemedyStep",
    "Sighting",
]
