"""Work of the crisis room: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.crisis.services import alarms, escalation, severity
from kentongan.foundation.jobs.queue import BRIEF, task


@app.periodic(cron="* * * * *")
@task("crisis.watch_clocks", retry=BRIEF)
def watch_clocks(timestamp: int) -> None:
    """Each minute: which tasks and promises are overdue; one job each, so that one fault holds up nobody else."""
    for task_id in escalation.overdue_task_ids():
        escalate_task.defer(task_id=task_id)
    for case_id in escalation.late_promise_ids():
        remind_of_promise.defer(case_id=case_id)


@app.periodic(cron="*/5 * * * *")
@task("crisis.weigh", retry=BRIEF)
def weigh(timestamp: int) -> None:
    """Every five minutes: whether the press or a passed day raises a case."""
    severity.weigh_cases()


@task("crisis.escalate_task", retry=BRIEF)
def escalate_task(task_id: int) -> None:
    escalation.escalate(task_id=task_id)


@task("crisis.remind_of_promise", retry=BRIEF)
def remind_of_promise(case_id: int) -> None:
    escalation.remind_of_promise(case_id=case_id)


@task("crisis.listen")
def listen(article_id: int) -> None:
    """Hears whether an article tells of a crisis."""
    alarms.listen(article_id=article_id)
