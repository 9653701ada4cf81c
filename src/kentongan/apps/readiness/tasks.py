"""Entries of the queue."""

from procrastinate.contrib.django import app

from kentongan.apps.readiness.queries.reviews import overdue_actions
from kentongan.apps.readiness.services import actions, injects, reports
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="* * * * *")
@task("readiness.look", retry=BRIEF)
def look(timestamp: int) -> None:
    for inject_id in injects.due_injects():
        injects.show(inject_id=inject_id)
    for report_id in reports.due_reports():
        reports.remind_of_report(report_id=report_id)


@app.periodic(cron="15 0 * * *")
@task("readiness.remind", retry=BRIEF)
def remind(timestamp: int) -> None:
    for action in overdue_actions()[:500]:
        actions.remind_of_action(action_id=action.pk)
