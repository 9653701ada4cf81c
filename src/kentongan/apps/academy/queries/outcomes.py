"""What came of events: follow-ups of the offices, and their stories with those that resemble each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from kentongan.apps.academy.enums import EventState, Follow
from kentongan.apps.academy.models import Coverage, Event, FollowUp
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.core.analysis.overlap.fingerprint import fingerprint_of
from kentongan.core.analysis.reprints import compare
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MOST_COMPARED = 24


def follow_ups_visible_to(actor: Actor) -> QuerySet[FollowUp]:
    """Follow-ups of the offices that `actor` covers, and all those of events of their branches; next due first."""
    rows = FollowUp.objects.select_related("event__unit", "unit")
    own = within(FollowUp.objects.all(), actor, Permission.EVENT_READ).values("pk")
    held = within(Event.objects.all(), actor, Permission.EVENT_READ).values("pk")
    seen = rows.filter(Q(pk__in=own) | Q(event__in=held)).exclude(event__state=EventState.DRAFT)
    return seen.order_by("due_on", "id")


def board(actor: Actor, *, event: Event | None = None, state: str = "") -> QuerySet[FollowUp]:
    """Who owes what: cut down to one event and one state."""
    rows = follow_ups_visible_to(actor)
    rows = rows if event is None else rows.filter(event=event)
    return rows.filter(state=state) if state in Follow.values else rows


def follow_counts(event: Event) -> dict[str, int]:
    """How many follow-ups of an event stand where; one query."""
    found = dict(event.follow_ups.order_by().values_list("state").annotate(Count("pk")))
    return {state: found.get(state, 0) for state in Follow.values} | {"all": sum(found.values())}


def coverage_seen(actor: Actor, event: Event) -> QuerySet[Coverage]:
    """Stories about an event: the published ones, and those on the way that `actor` reads anyhow; newest first."""
    mine = Exists(stories_visible_to(actor).filter(pk=OuterRef("story_id")))
    rows = event.coverage.filter(Q(story__status__in=StoryStatus.public()) | mine)
    return rows.select_related("unit", "story__current", "story__public").order_by("-made_at", "-id")


@dataclass(frozen=True, slots=True)
class Resembling:
    """A story about an event, and the office of an earlier one whose text it mostly repeats."""

    row: Coverage
    like: str


def resembling(rows: Iterable[Coverage]) -> list[Resembling]:
    """Each story with the first earlier one that it repeats by half or more; compared are the newest 24.

    The facts of an event stand in all drafts about it: what counts is the share of the whole text.
    """
    listed = list(rows)[:MOST_COMPARED]
    prints = [fingerprint_of(_text(row.story), with_quotes=False) for row in listed]
    found = []
    for at, row in enumerate(listed):
        earlier = range(at + 1, len(listed))
        twin = next((i for i in earlier if compare(prints[at], prints[i]).kind == "reprint"), None)
        found.append(Resembling(row, "" if twin is None else listed[twin].unit.name))
    return found


def coverage_of_story(story: Story) -> Coverage | None:
    """The event that a story is about; one query."""
    return Coverage.objects.select_related("event__unit").filter(story=story).first()


def _text(story: Story) -> str:
    version = story.public or story.current
    return version.body if version else ""
