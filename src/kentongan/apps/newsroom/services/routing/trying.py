"""Trying a draft of routes on the stories of the past month, a batch at a time."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.newsroom.enums import TrialState
from kentongan.apps.newsroom.gate.replay import Past, Replay, replay, summed
from kentongan.apps.newsroom.gate.route import house_key, is_drawn
from kentongan.apps.newsroom.models import Route, RouteBook, RouteRule, RouteTrial, Story
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.newsroom.queries.routing.books import house_routes
from kentongan.apps.newsroom.queries.routing.choosing import (
    books_over,
    first_taking,
    traits_as_kept,
    with_draft,
)
from kentongan.apps.newsroom.queries.routing.clock import STEP_MINUTES
from kentongan.apps.newsroom.queries.routing.past import (
    in_hand,
    pasts_of,
    stories_to_try,
    stories_with_children,
)
from kentongan.apps.newsroom.services.routing.books import draft_in_hand
from kentongan.apps.newsroom.services.routing.looking import sampling_key
from kentongan.apps.newsroom.signals import trial_asked
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

DAYS = 31
MOST_STORIES = 1_000
BATCH = 50
_MOST_NAMED = 100


@transaction.atomic
def ask_trial(*, actor: Actor, book_id: int) -> RouteTrial:
    """Asks what the draft would have made of the stories of the past 31 days; the job begins after this. Audited.

    At most the newest thousand. An earlier trial of the draft is dropped: it told of other rules.
    """
    book = draft_in_hand(actor, book_id)
    RouteTrial.objects.filter(book=book).delete()
    since = timezone.localdate() - timedelta(days=DAYS)
    rows = stories_to_try(book.unit, since)
    ids = list(rows.values_list("pk", flat=True)[:MOST_STORIES])
    trial = RouteTrial.objects.create(
        book=book,
        since=since,
        stories=ids,
        of=rows.count() if len(ids) == MOST_STORIES else len(ids),
        asked_by_id=actor.user_id,
        state=TrialState.RUNNING if ids else TrialState.DONE,
    )
    trail.record(
        actor, "routes_tried", f"routes:{book.pk}", path=book.unit.path, detail={"stories": len(ids)}
    )
    trial_asked.send(RouteTrial, trial_id=trial.pk)
    return trial


@transaction.atomic
def try_batch(*, trial_id: int) -> bool:
    """Replays the next stories of a trial under its draft; True while more are left. No story is changed.

    Each batch is a transaction of its own: progress is seen, and a crash loses one batch.
    """
    trial = RouteTrial.objects.select_for_update(of=("self",)).filter(pk=trial_id).first()
    if trial is None or not trial.is_under_way:
        return False
    book = RouteBook.objects.select_related("unit").prefetch_related("rules").get(pk=trial.book_id)
    stories = in_hand(trial.stories[trial.done : trial.done + BATCH])
    ways = _ways(book, stories)
    pasts, key = pasts_of(stories), sampling_key()
    found = {pk: _replayed(pasts[pk], way) for pk, way in ways.items()}
    trial.counts = summed(trial.counts, found.values()) | _by_rule(trial, ways)
    told = [_told(pk, one, ways[pk], key) for pk, one in found.items() if one.missed]
    trial.counts["drawn"] = trial.counts.get("drawn", 0) + sum(line["drawn"] for line in told)
    trial.missed = [*trial.missed, *told][:_MOST_NAMED]
    trial.done = min(trial.done + BATCH, trial.total)
    if trial.done >= trial.total:
        trial.state = TrialState.DONE
    trial.save()
    return trial.is_under_way


Way = tuple[RouteRule | None, Route | None]


def _ways(draft: RouteBook, stories: Sequence[Story]) -> dict[int, Way]:
    """The rule that would take each story today, or the route of the house."""
    house = {route.key: route for route in house_routes()}
    children, books = stories_with_children(stories), {}
    for unit in {story.unit_id: story.unit for story in stories}.values():
        books[unit.pk] = with_draft(books_over(unit, _today(unit)), draft, unit)
    ways: dict[int, Way] = {}
    for story in stories:
        traits = traits_as_kept(story, shows_child=story.pk in children)
        rule = first_taking(books[story.unit_id], traits)
        ways[story.pk] = (rule, None if rule else house[house_key(traits)])
    return ways


def _replayed(past: Past, way: Way) -> Replay:
    rule, route = way
    steps = rule.steps if rule else route.steps
    return replay(past, steps, minutes=rule.step_minutes if rule else STEP_MINUTES)


def _by_rule(trial: RouteTrial, ways: dict[int, Way]) -> dict[str, dict[str, int]]:
    """How many stories each rule takes; under the empty key those left to the house or to other books."""
    taken = dict(trial.counts.get("rules", {}))
    for rule, _route in ways.values():
        key = str(rule.pk) if rule and rule.book_id == trial.book_id else ""
        taken[key] = taken.get(key, 0) + 1
    return {"rules": taken}


def _told(story_id: int, found: Replay, way: Way, key: bytes) -> dict[str, object]:
    rule, _route = way
    drawn = bool(rule) and is_drawn(story=story_id, rule=rule.pk, percent=rule.sample_percent, key=key)
    return {"story": story_id, "why": sorted(found.missed), "drawn": drawn}


def _today(unit: Unit):
    return local_day(timezone.now(), unit.time_zone)
