"""Entries of the queue."""

from procrastinate.contrib.django import app

from kentongan.apps.recognition.queries.juries import panels_to_remind
from kentongan.apps.recognition.services import checking, judging, running, telling
from kentongan.foundation.jobs.queue import BRIEF, task


@task("recognition.check", retry=BRIEF)
def check(year_id: int) -> None:
    checking.check_year(year_id=year_id)


@task("recognition.compute", retry=BRIEF)
def compute(year_id: int, because: str) -> None:
    running.compute(year_id=year_id, because=because)


@task("recognition.tell_shown", retry=BRIEF)
def tell_shown(year_id: int) -> None:
    telling.tell_heads(year_id=year_id)


@app.periodic(cron="30 0 * * *")
@task("recognition.remind_jurors", retry=BRIEF)
def remind_jurors(timestamp: int) -> None:
    for panel_id in panels_to_remind():
        judging.remind_panel(panel_id=panel_id)
