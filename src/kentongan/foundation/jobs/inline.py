"""Running due jobs in this process: for loaders that replay a past, and for tests."""

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def run_due_jobs(*, limit: int = 10_000, drop: frozenset[str] = frozenset()) -> int:
    """Runs jobs that are due, oldest first, those that they defer included; returns how many ran.

    Jobs of the tasks named in `drop` are taken off the queue without running. An error of a task is raised here:
    nothing is retried. Periodic jobs are left to real workers.
    """
    ran = 0
    while ran < limit and (job := _next_due()):
        if job.task_name not in drop:
            app.tasks[job.task_name].func(**job.args)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [job.pk])
        ran += 1
    return ran


@transaction.atomic
def _next_due() -> ProcrastinateJob | None:
    due = Q(scheduled_at=None) | Q(scheduled_at__lte=timezone.now())
    waiting = ProcrastinateJob.objects.filter(due, status="todo", queueing_lock=None)
    return waiting.order_by("-priority", "id").first()
