"""Laying a playbook out into tasks with owners and deadlines."""

from datetime import datetime, timedelta

from django.utils import timezone

from kentongan.apps.crisis.enums import TaskState
from kentongan.apps.crisis.models import Case, Member, Task
from kentongan.apps.crisis.queries.roster import Roster, role_for
from kentongan.core.clock.zones import day_in_zone
from kentongan.core.crisis.clocks import due_of, escalation_wait
from kentongan.core.crisis.playbook import Playbook, Step, playbook_for, playbook_named
from kentongan.foundation.accounts.models import User
from kentongan.foundation.workdays.queries import calendar

HOLDING = "holding"


def lay_out(case: Case, roster: Roster) -> list[Task]:
    """Makes the tasks that the case's level asks for and that it has not; returns the new ones.

    Tasks whose clock depends on the level, and that are not done, run by the clock of the level now.
    """
    days, standing = calendar(), {task.key: task for task in Task.objects.filter(case=case)}
    team = {member.duty: member.user for member in Member.objects.filter(case=case).select_related("user")}
    new = []
    for step in plan_of(case).steps_at(case.severity):
        due = due_of(step, case.severity, detected=case.detected_at, calendar=days, zone=case.unit.time_zone)
        if step.key not in standing:
            new.append(_task(case, step, due, roster, team))
        elif step.rule.endswith("_level"):
            _redate(standing[step.key], case, due)
    return Task.objects.bulk_create(new)


def plan_of(case: Case) -> Playbook:
    """The playbook that the case was opened with; the one in force where that no longer ships."""
    return playbook_named(case.playbook) or playbook_for(
        case.type, day_in_zone(case.detected_at, case.unit.time_zone)
    )


def next_escalation(case: Case, due: datetime) -> datetime:
    """When the deputy is asked: some minutes after the deadline, and never before they have run from now on."""
    return max(due, timezone.now()) + escalation_wait(case.detected_at, case.unit.time_zone)


def _task(case: Case, step: Step, due: datetime, roster: Roster, team: dict[str, User]) -> Task:
    role = role_for(step.duty, case.severity)
    owner, asked = team.get(step.duty), role.value
    if owner is None and (row := roster.nearest(role)):
        owner, asked = row.user, row.role
    return Task(
        case=case,
        key=step.key,
        title=step.title,
        why=step.why,
        duty=step.duty,
        offset=round((due - case.detected_at) / timedelta(minutes=1)),
        is_blocking=step.is_blocking,
        owner=owner,
        asked=asked,
        due_at=due,
        rule=step.rule_at(case.severity),
        escalate_at=next_escalation(case, due),
    )


def _redate(task: Task, case: Case, due: datetime) -> None:
    if task.state == TaskState.DONE or task.due_at == due:
        return
    task.due_at, task.escalate_at = due, next_escalation(case, due)
    task.offset = round((due - case.detected_at) / timedelta(minutes=1))
    task.rule = f"{task.rule.rpartition('_')[0]}_{case.severity}"
    task.save(update_fields=["due_at", "escalate_at", "offset", "rule"])
