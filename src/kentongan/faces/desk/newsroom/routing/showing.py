"""Rules and trials as their pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.apps.newsroom.enums import Asked, FindingsAsked
from kentongan.apps.newsroom.gate.booking import idle_rules
from kentongan.apps.newsroom.gate.replay import RETURNED
from kentongan.apps.newsroom.models import RouteBook, RouteRule, RouteTrial, Story, Topic
from kentongan.apps.newsroom.queries.routing.choosing import terms_of
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.units.enums import UnitType
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role

_NAMED = 40
_WHY = {
    RETURNED: gettext_lazy("dikembalikan tingkat yang dilewati"),
    "corrected": gettext_lazy("kemudian diralat"),
    "withdrawn": gettext_lazy("kemudian ditarik"),
    "unpublished": gettext_lazy("kemudian diturunkan"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One rule in words. `is_idle`: no story can ever come to it; `taken`: how many came to it in the trial."""

    rule: RouteRule
    asks: list[str]
    steps: list[str]
    is_idle: bool
    taken: int | None = None

    @property
    def hours(self) -> str:
        """The limit of a step: `4`, or `8,5`."""
        return f"{self.rule.step_minutes / 60:g}".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Missed:
    """A story whose fault the draft would have let pass; `is_drawn`: found by the sample afterwards."""

    story: Story
    why: list[str]
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """What a draft would have done. Hours are working hours; `is_stale` when the draft changed since."""

    row: RouteTrial
    saved: float
    added: float
    missed: list[Missed]
    others: int
    is_stale: bool

    @property
    def net(self) -> float:
        return self.saved - self.added

    @property
    def counts(self) -> dict[str, Any]:
        return self.row.counts


def steps_in_words(steps: Iterable[str]) -> list[str]:
    return [Role(step).label for step in steps]


def lines_of(rules: Sequence[RouteRule], trial: RouteTrial | None) -> list[Line]:
    """The rules of a book in order; one query where any names topics."""
    idle = idle_rules([terms_of(rule) for rule in rules])
    keys = {key for rule in rules for key in rule.topics}
    topics = dict(Topic.objects.filter(key__in=keys).values_list("key", "label")) if keys else {}
    taken = trial.counts.get("rules", {}) if trial else {}
    return [
        Line(
            rule,
            list(_asks(rule, topics)),
            steps_in_words(rule.steps),
            place in idle,
            taken.get(str(rule.pk), 0) if trial and not trial.is_under_way else None,
        )
        for place, rule in enumerate(rules)
    ]


def trial_of(actor: Actor, book: RouteBook) -> Trial | None:
    """The trial of a draft with those of its stories that the reader sees; at most one query."""
    row = getattr(book, "trial", None)
    if row is None:
        return None
    named = row.missed[:_NAMED]
    ids = [line["story"] for line in named]
    rows = stories_visible_to(actor).filter(pk__in=ids).select_related("unit", "current") if ids else ()
    stories = {story.pk: story for story in rows}
    return Trial(
        row=row,
        saved=row.counts.get("saved", 0) / 60,
        added=row.counts.get("added", 0) / 60,
        missed=[
            Missed(stories[line["story"]], [str(_WHY[why]) for why in line["why"]], line["drawn"])
            for line in named
            if line["story"] in stories
        ],
        others=row.counts.get("rules", {}).get("", 0),
        is_stale=book.updated_at > row.asked_at,
    )


def _asks(rule: RouteRule, topics: dict[str, str]) -> Iterable[str]:
    """What a rule asks, a phrase each."""
    yield from (UnitType(value).label for value in rule.unit_types)
    yield from (topics.get(key, key) for key in rule.topics)
    for asked, yes, no in (
        (rule.sensitive, _("topik peka"), _("topik tidak peka")),
        (rule.children, _("menyangkut anak"), _("tidak menyangkut anak")),
        (rule.national, _("ke laman nasional"), _("tidak ke laman nasional")),
    ):
        if asked:
            yield yes if asked == Asked.YES else no
    if rule.findings:
        yield FindingsAsked(rule.findings).label
