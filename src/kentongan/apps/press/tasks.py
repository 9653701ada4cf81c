"""Work of the press desk: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.press.services import consent, events, letters, lists, reminders
from kentongan.foundation.jobs.queue import BRIEF, task


@task("press.mail_letter")
def mail_letter(letter_id: int) -> None:
    """Sends one mail to one outsider."""
    letters.mail_letter(letter_id=letter_id)


@task("press.sync_lists", retry=BRIEF)
def sync_lists(path: str) -> None:
    """Fills the living lists that draw on a node."""
    lists.sync_lists(path=path)


@app.periodic(cron="*/5 * * * *")
@task("press.watch_deadlines", retry=BRIEF)
def watch_deadlines(timestamp: int) -> None:
    """Every five minutes: reminders, escalations, lines that lapse."""
    reminders.watch_deadlines()


@app.periodic(cron="20 2 * * *")
@task("press.nightly", retry=BRIEF)
def nightly(timestamp: int) -> None:
    """At night: guests are forgotten, lists filled anew, old contacts asked."""
    events.forget_guests()
    lists.sync_lists()
    consent.ask_stale_reporters()
