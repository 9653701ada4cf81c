"""What is to be done, and when the next clock strikes."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kentongan.apps.crisis.enums import TaskState
from kentongan.apps.crisis.models import Case, Task


@dataclass(frozen=True, slots=True)
class Clock:
    """The next thing that is due in a case: a task, or the promised news."""

    at: datetime
    words: str
    is_promise: bool = False


def tasks_of(case: Case) -> QuerySet[Task]:
    """All tasks with their people, by deadline; one query."""
    return Task.objects.filter(case_id=case.pk).select_related("owner", "done_by", "escalated_to")


def open_tasks(case: Case) -> QuerySet[Task]:
    """Those that are not done."""
    return Task.objects.filter(case_id=case.pk).exclude(state=TaskState.DONE).order_by("due_at", "id")


def blocking_titles(case: Case) -> tuple[str, ...]:
    """The titles of the tasks without which the alert cannot end."""
    return tuple(open_tasks(case).filter(is_blocking=True).values_list("title", flat=True))


def next_clock(case: Case, tasks: list[Task], promise_words: str) -> Clock | None:
    """The earliest deadline among open tasks and the promised news; None when nothing is due."""
    clocks = [Clock(task.due_at, task.title) for task in tasks if task.state != TaskState.DONE]
    if case.next_update_at:
        clocks.append(Clock(case.next_update_at, promise_words, is_promise=True))
    return min(clocks, key=lambda clock: clock.at, default=None)
