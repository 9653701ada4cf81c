"""The preview of a draft as its page shows it."""

from dataclasses import dataclass

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.standards.models import ProfilePreview, StandardProfile
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Rule
from kentongan.faces.desk.standards.asking import RULE_OF, WEIGHTS, title_of
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Shift:
    """How many findings of a rule, by one weight, there are before and after."""

    rule: Rule
    title: str
    label: str
    tone: str
    before: int
    after: int

    @property
    def change(self) -> int:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview with the stories that its reader may see; `is_stale` when the draft changed since."""

    row: ProfilePreview
    shifts: list[Shift]
    held: list[Story]
    freed: list[Story]
    is_stale: bool

    @property
    def is_sample(self) -> bool:
        return self.row.of > self.row.total


def preview_shown(actor: Actor, profile: StandardProfile) -> Shown | None:
    """The newest preview of a draft; None where nobody asked for one. Two queries."""
    row = ProfilePreview.objects.filter(profile=profile).order_by("-pk").first()
    if row is None:
        return None
    ids = {*row.held, *row.freed}
    rows = stories_visible_to(actor).filter(pk__in=ids).select_related("unit", "current") if ids else []
    stories = {story.pk: story for story in rows}
    return Shown(
        row,
        _shifts(row),
        [stories[pk] for pk in row.held if pk in stories],
        [stories[pk] for pk in row.freed if pk in stories],
        profile.updated_at > row.asked_at,
    )


def _shifts(row: ProfilePreview) -> list[Shift]:
    """In the order of the standard; the gravest weight first."""
    found = []
    for name, rule in RULE_OF.items():
        weights = row.counts.get(name, {})
        for severity in (one for one in Severity if one.value in weights):
            tone, label = WEIGHTS[severity]
            found.append(Shift(rule, title_of(rule), str(label), tone, *weights[severity.value]))
    return found
