"""What a house may set of the standard: numbers, weights and rules left out, never the rules themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Limits


@dataclass(frozen=True, slots=True)
class Profile:
    """A house's own setting.

    limits      numbers per rule id, {"structure.lead_length": {"words": 35}}
    severities  weight per rule id, where it differs from the rule's own
    off         rules that the house does not use

    Rules that nobody may waive keep their weight and stay, whatever a profile says.
    """

    name: str = ""
    limits: Mapping[str, Limits] = field(default_factory=lambda: MappingProxyType({}))
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    off: frozenset[str] = frozenset()


NATIONAL = Profile()
