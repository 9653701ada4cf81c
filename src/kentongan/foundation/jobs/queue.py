"""The task decorator of the house, and the rule for trying again."""

from collections.abc import Callable

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

# 8 tries over about 2 hours: 15 s, 30 s, 60 s ... A platform that is down for the length of a lunch loses nothing.
PATIENT = RetryStrategy(max_attempts=8, exponential_wait=2, wait=7)
BRIEF = RetryStrategy(max_attempts=3, wait=5)


def task(name: str, *, queue: str = "default", retry: RetryStrategy = PATIENT) -> Callable:
    """Registers a task. Defer it inside the transaction of the write that wants it: `it.defer(story_id=1)`."""
    return app.task(name=name, queue=queue, retry=retry)
