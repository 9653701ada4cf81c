"""Stories that have been through review, as a draft of routes is tried on them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import QuerySet

from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.gate.replay import Passed, Past
from kentongan.apps.newsroom.models import Decision, PublicNote, Story
from kentongan.apps.newsroom.queries.routing.choosing import photos_in, photos_of_children
from kentongan.apps.newsroom.queries.routing.clock import minutes_between
from kentongan.apps.units.models import Unit
from kentongan.core.clock.days.calendar import Calendar
from kentongan.foundation.workdays.queries import calendar


def stories_to_try(unit: Unit, since: date) -> QuerySet[Story]:
    """Those of a branch that were submitted since a day and decided on, the newest first."""
    rows = Story.objects.filter(
        unit__path__startswith=unit.path, submitted_at__date__gte=since, route__isnull=False
    )
    return rows.order_by("-submitted_at", "-pk")


def in_hand(ids: Sequence[int]) -> list[Story]:
    """These stories with what their traits are read from; one query."""
    rows = Story.objects.filter(pk__in=ids).select_related("unit", "topic", "route", "current__report")
    return list(rows.order_by("pk"))


def stories_with_children(stories: Iterable[Story]) -> set[int]:
    """The keys of those whose newest version shows a photo in which a child is marked; one query."""
    photos = {photo: story.pk for story in stories for photo in photos_in(story.current)}
    return {photos[photo] for photo in photos_of_children(list(photos))} if photos else set()


def pasts_of(stories: Sequence[Story]) -> dict[int, Past]:
    """How each of the stories went; two queries and the calendar, however many there are."""
    ids, days = [story.pk for story in stories], calendar()
    decisions, fates = defaultdict(list), defaultdict(set)
    for row in Decision.objects.filter(story_id__in=ids).select_related("version").order_by("id"):
        decisions[row.story_id].append(row)
    for story_id, kind in PublicNote.objects.filter(story_id__in=ids).values_list("story_id", "kind"):
        fates[story_id].add(kind)
    return {
        story.pk: Past(
            steps=tuple(story.route.steps),
            verdicts=tuple(_passed(story, decisions[story.pk], days)),
            fates=frozenset(fates[story.pk]),
        )
        for story in stories
    }


def _passed(story: Story, rows: Sequence[Decision], days: Calendar) -> Iterable[Passed]:
    before: datetime | None = None
    for row in rows:
        begun = [at for at in (row.version.saved_at, story.submitted_at, before) if at and at <= row.at]
        yield Passed(
            step=row.step,
            approves=row.verdict == Verdict.APPROVE,
            version=row.version.number,
            minutes=minutes_between(days, story.unit, max(begun, default=row.at), row.at),
        )
        before = row.at
