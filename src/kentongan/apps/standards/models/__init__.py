"""Check reports, profiles, and what became of findings."""

from kentongan.apps.standards.models.outcome import RuleOutcome, RuleTally
from kentongan.apps.standards.models.preview import ProfilePreview
from kentongan.apps.standards.models.profile import PROTECTED_RULES, ProfileRule, StandardProfile
from kentongan.apps.standards.models.report import CheckReport

__all__ = [
    "PROTECTED_RULES",
    "CheckReport",
    "ProfilePreview",
    "ProfileRule",
    "RuleOutcome",
    "RuleTally",
    "StandardProfile",
]
