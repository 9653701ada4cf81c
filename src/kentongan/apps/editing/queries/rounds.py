"""Several stories at one sitting: what an officer reads before, and what came of it."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from kentongan.apps.editing.errors import NotFound
from kentongan.apps.editing.models import Round
from kentongan.apps.editing.queries.queue import ALL, waiting_for
from kentongan.apps.newsroom.gate.waiving import Grant, marks_in_force
from kentongan.apps.newsroom.models import Story, StoryVersion, Waiver
from kentongan.apps.newsroom.queries.standard.waivers import standing
from kentongan.core.standard.finding import Finding
from kentongan.foundation.accounts.actor import Actor

MOST = 50


@dataclass(frozen=True, slots=True)
class Summary:
    """One story with the findings that nobody set aside, the gravest first."""

    story: Story
    findings: tuple[Finding, ...]

    @property
    def is_held(self) -> bool:
        """Whether a finding keeps it from being approved at one sitting."""
        return any(one.blocks for one in self.findings)

    @property
    def weighty(self) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.severity.rank)


def summaries(actor: Actor, numbers: Collection[int]) -> list[Summary]:
    """The stories of these numbers that wait for `actor`, oldest first, at most fifty; five queries."""
    rows = waiting_for(actor, ALL).filter(pk__in=list(numbers)[:MOST]).defer(None).defer("search")
    stories = list(rows[:MOST])
    waivers = _waivers({story.pk for story in stories})
    return [
        Summary(
            story,
            tuple(
                sorted(
                    standing(story.current.report, waivers.get(story.pk, {})),
                    key=lambda one: -one.severity.rank,
                )
            ),
        )
        for story in stories
    ]


def round_of(actor: Actor, round_id: int) -> Round:
    """One's own sitting with what came of it; three queries."""
    rows = Round.objects.filter(pk=round_id, officer_id=actor.user_id)
    found = rows.prefetch_related("items__story__unit", "items__story__current").first()
    if found is None:
        raise NotFound
    return found


def _waivers(stories: Collection[int]) -> dict[int, dict[str, Waiver]]:
    """What holds findings off now, by story and mark."""
    rows = list(Waiver.objects.filter(story_id__in=stories, ended_at=None))
    hands: dict[int, set[int]] = {}
    if rows:
        wrote = StoryVersion.objects.filter(story_id__in={row.story_id for row in rows})
        for story, author in wrote.order_by().values_list("story_id", "author_id").distinct():
            hands.setdefault(story, set()).add(author)
    found: dict[int, dict[str, Waiver]] = {}
    for row in rows:
        grants = [Grant(row.mark, row.by_id, row.until)]
        if marks_in_force(grants, authors=hands.get(row.story_id, set()), now=timezone.now()):
            found.setdefault(row.story_id, {})[row.mark] = row
    return found
