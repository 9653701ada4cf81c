"""Work of the channels: id in, one service called."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from kentongan.apps.channels.contract import Limits
from kentongan.apps.channels.queries.places import waiting
from kentongan.apps.channels.services.attempt import attempt_dispatch
from kentongan.apps.channels.services.building import limits_of
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.foundation.jobs.queue import BRIEF, task

# Ahead of the radar's reading: a press desk waits for mail, an archive does not.
PRIORITY = 10


@task("channels.plan", queue="channels")
def plan(item_id: int) -> None:
    """Writes the dispatches of a released version."""
    plan_dispatches(item_id=item_id)


# The service keeps its own retries and knows a crash when it sees one; these tries are for a database away.
@task("channels.attempt", queue="channels", retry=BRIEF)
def attempt(dispatch_id: int) -> None:
    """Sends one dispatch."""
    attempt_dispatch(dispatch_id=dispatch_id)


def defer_attempts(dispatch_ids: list[int], *, wait: float) -> None:
    """One job a dispatch, in one statement; one at a time at each place, and no faster than the channel takes."""
    start = timezone.now() + timedelta(seconds=wait)
    turns: dict[int, int] = {}
    jobs = []
    for row in waiting(dispatch_ids):
        turn = turns[row.account_id] = turns.get(row.account_id, -1) + 1
        at = start + timedelta(seconds=_delay(turn, limits_of(row.channel)))
        options = {"schedule_at": at} if at > timezone.now() else {}
        job = attempt.configure(
            lock=row.place, priority=PRIORITY, task_kwargs={"dispatch_id": row.dispatch_id}, **options
        ).job
        jobs.append(job)
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def _delay(turn: int, limits: Limits | None) -> float:
    """The first second's worth goes at once, every later one in its own second."""
    pace = limits.per_second if limits and limits.per_second else None
    return float(int(turn / pace)) if pace else 0.0
