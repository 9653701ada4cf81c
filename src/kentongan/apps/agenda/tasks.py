"""Work of the agenda: one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.agenda.services import events, reminders
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="*/5 * * * *")
@task("agenda.follow_events", retry=BRIEF)
def follow_events(timestamp: int) -> None:
    """Every five minutes: changes of events reach the items that follow them."""
    events.follow_events()


@app.periodic(cron="*/15 * * * *")
@task("agenda.remind", retry=BRIEF)
def remind(timestamp: int) -> None:
    """Every quarter of an hour: the day before, whoever is to cover something."""
    reminders.remind_assigned()
