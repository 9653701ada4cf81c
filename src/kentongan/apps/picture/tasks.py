"""Entries of the queue."""

from datetime import date

from procrastinate.contrib.django import app

from kentongan.apps.picture.services import branches, letters, recounting
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="*/2 * * * *")
@task("picture.sweep", retry=BRIEF)
def sweep(timestamp: int) -> None:
    """Every two minutes: what was marked is counted anew."""
    recounting.sweep_marks()


@app.periodic(cron="10 19 * * *")
@task("picture.nightly", retry=BRIEF)
def nightly(timestamp: int) -> None:
    """At night in Indonesia: this month and the last one for all offices; the branches along the tree of today."""
    recounting.recount_lately()
    branches.follow_tree()


@app.periodic(cron="0 * * * *")
@task("picture.letters", retry=BRIEF)
def letters_of_the_week(timestamp: int) -> None:
    """Every hour: where it is Monday after six, letters are due."""
    letters.announce_due_letters()


@task("picture.write_letter", retry=BRIEF)
def write_letter(unit_id: int, week: str) -> None:
    """Writes the letter of one office."""
    letters.write_letter(unit_id=unit_id, week=date.fromisoformat(week))


@task("picture.mail_letter")
def mail_letter(copy_id: int) -> None:
    """Mails one copy of a letter."""
    letters.mail_letter(copy_id=copy_id)
