"""Work of events: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.academy.services import reminders
from kentongan.apps.academy.services.groundwork import letters
from kentongan.foundation.jobs.queue import BRIEF, task


@task("academy.mail_letter")
def mail_letter(letter_id: int) -> None:
    """Sends one mail to one participant."""
    letters.mail_letter(letter_id=letter_id)


@app.periodic(cron="*/10 * * * *")
@task("academy.remind", retry=BRIEF)
def remind(timestamp: int) -> None:
    """Every ten minutes: a day and an hour before an event, everybody on its list."""
    reminders.remind_participants()


@app.periodic(cron="10 1 * * *")
@task("academy.chase", retry=BRIEF)
def chase(timestamp: int) -> None:
    """Every morning: offices whose follow-up is overdue."""
    reminders.chase_follow_ups()
