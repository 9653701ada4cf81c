"""Entries of the queue."""

from procrastinate.contrib.django import app

from kentongan.apps.clarifications.services import capturing, dating, reminding
from kentongan.foundation.jobs.queue import BRIEF, task


@task("clarifications.capture")
def capture_task(aim: str, sighting_id: int | None, remedy_id: int | None, user_id: int | None) -> None:
    capturing.capture_page(aim=aim, sighting_id=sighting_id, remedy_id=remedy_id, user_id=user_id)


@app.periodic(cron="7 * * * *")
@task("clarifications.remind", retry=BRIEF)
def remind_task(timestamp: int) -> None:
    """Each hour: what has come due."""
    reminding.remind_of_due()


@task("clarifications.redate")
def redate_task(because: str) -> None:
    dating.redate_steps(because=because)
