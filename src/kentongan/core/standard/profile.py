"""What a house may set of the standard: numbers, weights and rules left out, never the rules themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Limits, Rule


@dataclass(frozen=True, slots=True)
class Profile:
    """A house's own setting.

    limits      numbers per rule id, {"structure.lead_length": {"words": 35}}; forms of the house style are numbers,
                too: house/ranges.py says what each means
    severities  weight per rule id, where it differs from the rule's own
    off         rules that the house does not use

    Rules that nobody may waive keep their numbers and their weight and stay, whatever a profile says.
    """

    name: str = ""
    limits: Mapping[str, Limits] = field(default_factory=lambda: MappingProxyType({}))
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    off: frozenset[str] = frozenset()

    @property
    def touched(self) -> frozenset[str]:
        """The rules that this profile speaks of."""
        return self.off | self.severities.keys() | self.limits.keys()

    @property
    def digest(self) -> str:
        """Sixteen signs for these settings; empty where the nation's own rules hold unchanged."""
        if not self.touched:
            return ""
        limits = sorted((rule, sorted(numbers.items())) for rule, numbers in self.limits.items())
        told = repr((limits, sorted(self.severities.items()), sorted(self.off)))
        return sha256(told.encode()).hexdigest()[:16]

    def leaves_out(self, rule: Rule) -> bool:
        """Whether the house does not use `rule`."""
        return rule.waivable and rule.id in self.off

    def limits_of(self, rule: Rule) -> Limits:
        """The numbers that hold for `rule` here."""
        override = self.limits.get(rule.id) if rule.waivable else None
        return {**rule.limits, **override} if override else rule.limits

    def weight_of(self, rule: Rule) -> Severity:
        """What a finding of `rule` weighs here."""
        return self.severities.get(rule.id, rule.severity) if rule.waivable else rule.severity


NATIONAL = Profile()


def joined(profiles: Iterable[Profile]) -> Profile:
    """One profile of several, the nearest last: rule by rule the last that speaks of it wins, with all it says."""
    limits: dict[str, Limits] = {}
    severities: dict[str, Severity] = {}
    off: set[str] = set()
    names = []
    for profile in profiles:
        names.append(profile.name)
        for rule in profile.touched:
            for kept in (limits, severities):
                kept.pop(rule, None)
            off.discard(rule)
        limits |= profile.limits
        severities |= profile.severities
        off |= profile.off
    return Profile(" · ".join(filter(None, names)), limits, severities, frozenset(off))


def differing(before: Profile, after: Profile, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Those of `rules` that the two profiles read differently."""
    return tuple(rule for rule in rules if _reading(before, rule) != _reading(after, rule))


def _reading(profile: Profile, rule: Rule) -> tuple[bool, Severity, Limits]:
    return profile.leaves_out(rule), profile.weight_of(rule), dict(profile.limits_of(rule))
