"""Work of the standard: one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.standards.services import outcomes
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="40 2 * * *")
@task("standards.nightly", retry=BRIEF)
def nightly(timestamp: int) -> None:
    """At night: what persons did with findings is forgotten after a year."""
    outcomes.forget_old_outcomes()
