"""What a technical check is given and gives back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Evidence, Finding, State


@dataclass(frozen=True, slots=True)
class Scene:
    """The site, the findings of the law's items, and the social accounts on record (None: no record given)."""

    survey: Survey
    findings: Mapping[str, Finding]
    accounts: frozenset[str] | None = None


class Verdict(NamedTuple):
    """A state with its reason in Indonesian, and where it was seen."""

    state: State
    confidence: float
    reason: str
    evidence: Sequence[Evidence] = ()


Check = Callable[[Scene], Verdict]


def judged_by_share(share: float, *, full: float, part: float) -> State:
    """FOUND from `full`, PARTLY from `part`, else MISSING."""
    if share >= full:
        return State.FOUND
    return State.PARTLY if share >= part else State.MISSING


def not_judged(reason: str) -> Verdict:
    """Nothing can be said, and why."""
    return Verdict(State.NOT_JUDGED, 0.0, reason)


def at_home(scene: Scene, excerpt: str) -> tuple[Evidence, ...]:
    """Evidence at the home page, for what holds of the whole site."""
    return (scene.survey.evidence(scene.survey.site.home, excerpt),)
