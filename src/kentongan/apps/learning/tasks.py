"""Work of learning: id in, one service called."""

from kentongan.apps.learning.services import counting
from kentongan.foundation.jobs.queue import task


@task("learning.count_version")
def count_version(version_id: int) -> None:
    """Counts what the standard found in a text that was handed in."""
    counting.count_version(version_id=version_id)


@task("learning.count_decision")
def count_decision(decision_id: int) -> None:
    """Counts a decision."""
    counting.count_decision(decision_id=decision_id)
