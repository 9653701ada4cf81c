"""Entries of the queue."""

from procrastinate.contrib.django import app

from kentongan.apps.openness.services.letters import mail_letter, mail_moved
from kentongan.apps.openness.services.redating import redate_running
from kentongan.apps.openness.services.reminding import remind_officers
from kentongan.foundation.jobs.queue import BRIEF, task


@task("openness.mail_letter")
def mail_letter_task(letter_id: int) -> None:
    mail_letter(letter_id=letter_id)


@task("openness.mail_moved")
def mail_moved_task(after: int) -> None:
    """A hundred at a time: one bad address holds up a sweep no longer than its retries."""
    last = mail_moved(after=after)
    if last is not None:
        mail_moved_task.defer(after=last)


@task("openness.redate")
def redate_task(because: str) -> None:
    redate_running(because=because)


@app.periodic(cron="10 * * * *")
@task("openness.remind", retry=BRIEF)
def remind_task(timestamp: int) -> None:
    """Each hour: which deadlines run out."""
    remind_officers()
