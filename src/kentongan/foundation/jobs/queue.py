"""The task decorator of the house, and the rule for trying again."""

from collections.abc import Callable

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

# 8 tries again over 2 hours and 44 minutes: after 8 s, 14 s, 32 s, 86 s, 4 min ... 1 h 49 min. A platform that is down
# for the length of a lunch loses nothing.
PATIENT = RetryStrategy(max_attempts=8, exponential_wait=3, wait=5)
BRIEF = RetryStrategy(max_attempts=3, wait=5)


def task(name: str, *, queue: str = "default", retry: RetryStrategy = PATIENT) -> Callable:
    """Registers a task. Defer it inside the transaction of the write that wants it: `it.defer(story_id=1)`."""
    return app.task(name=name, queue=queue, retry=retry)
