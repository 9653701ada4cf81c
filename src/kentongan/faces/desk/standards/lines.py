"""Rules as the pages list them: what each weighs here, and what it brings."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.standards.queries.figures import is_below_floor
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.house.helpfulness import FLOORS, PRECISION_FLOORS, Followed
from kentongan.core.standard.house.measured import Exactness, measured
from kentongan.core.standard.house.ranges import CHOICES
from kentongan.core.standard.profile import Profile
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import CHAPTERS as RULES_OF
from kentongan.faces.desk.standards import asking

_BAR = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One rule under a profile, with its figures."""

    rule: Rule
    title: str
    weight: Severity
    tone: str
    label: str
    is_off: bool
    is_changed: bool
    limits: str
    followed: Followed
    is_below: bool
    exactness: Exactness

    @property
    def floor(self) -> float:
        return FLOORS[self.rule.severity]

    @property
    def bar(self) -> int:
        """Width of the share on a bar of 100."""
        return round(_BAR * (self.followed.share or 0))

    @property
    def floor_at(self) -> int:
        return round(_BAR * self.floor)

    @property
    def is_inexact(self) -> bool:
        """Whether its precision on the labelled documents lies under the floor, whatever chance may have done."""
        precision = self.exactness.precision
        return precision is not None and precision.high < PRECISION_FLOORS[self.rule.severity]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with the lines of its rules."""

    key: str
    title: str
    lines: list[Line]


def line_of(rule: Rule, profile: Profile, followed: Followed | None = None) -> Line:
    weight = profile.weight_of(rule)
    tone, label = asking.WEIGHTS[weight]
    is_off = profile.leaves_out(rule)
    return Line(
        rule=rule,
        title=asking.title_of(rule),
        weight=weight,
        tone="mute" if is_off else tone,
        label=_("tidak dipakai") if is_off else str(label),
        is_off=is_off,
        is_changed=rule.waivable and rule.id in profile.touched,
        limits=limits_in_words(rule, profile),
        followed=followed or Followed(),
        is_below=is_below_floor(rule, followed),
        exactness=measured().get(rule.id, Exactness()),
    )


def chapters(profile: Profile, followed: Mapping[str, Followed]) -> list[Chapter]:
    """All rules by chapter, in reading order."""
    return [
        Chapter(
            key, str(asking.CHAPTERS[key]), [line_of(rule, profile, followed.get(rule.id)) for rule in rules]
        )
        for key, rules in RULES_OF.items()
    ]


def limits_in_words(rule: Rule, profile: Profile) -> str:
    """`40 kata`, `bentuk titimangsa: Kota, INFO_PAS – …`; empty for a rule without numbers."""
    return ", ".join(limit_in_words(rule, name, number) for name, number in profile.limits_of(rule).items())


def limit_in_words(rule: Rule, name: str, number: int) -> str:
    label = asking.limit_label(name)
    choices = CHOICES.get((rule.id, name))
    return f"{label}: {choices.get(number, number)}" if choices else f"{number} {label}"
