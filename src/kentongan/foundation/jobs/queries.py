"""How deep the queue is, and what is dead in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, Min, Q
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob, ProcrastinateWorker

from kentongan.foundation.jobs.models import JobFailure


@dataclass(frozen=True, slots=True)
class Depth:
    """Waiting, running and dead jobs; seconds that the oldest due job has waited; workers heard of lately."""

    waiting: int
    running: int
    dead: int
    oldest_seconds: float
    workers: int


def depth() -> Depth:
    """Three queries, whatever the depth: the queue is indexed by status."""
    now = timezone.now()
    due = Q(status="todo") & (Q(scheduled_at=None) | Q(scheduled_at__lte=now))
    counts = ProcrastinateJob.objects.filter(status__in=["todo", "doing", "failed"]).aggregate(
        waiting=Count("id", filter=Q(status="todo")),
        running=Count("id", filter=Q(status="doing")),
        dead=Count("id", filter=Q(status="failed")),
        first=Min("id", filter=due & Q(scheduled_at=None)),
        oldest=Min("scheduled_at", filter=due),
    )
    beats = ProcrastinateWorker.objects.aggregate(
        alive=Count("id", filter=Q(last_heartbeat__gte=now - timedelta(seconds=30))),
        last=Max("last_heartbeat"),
    )
    # A job without a time of its own has been due since it was deferred; only its event knows when that was.
    deferred = ProcrastinateEvent.objects.filter(job_id=counts["first"], type="deferred")
    since = [moment for moment in (counts["oldest"], deferred.aggregate(at=Min("at"))["at"]) if moment]
    waited = (now - min(since)).total_seconds() if since else 0.0
    return Depth(counts["waiting"], counts["running"], counts["dead"], max(0.0, waited), beats["alive"])


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A job whose retries are used up."""

    job_id: int
    task: str
    arguments: dict
    attempts: int
    error: str
    failed_at: datetime | None


def dead_letters(limit: int = 100) -> list[DeadLetter]:
    """The newest dead jobs with their last error; two queries."""
    jobs = list(ProcrastinateJob.objects.filter(status="failed").order_by("-id")[:limit])
    words = {row.job_id: row for row in JobFailure.objects.filter(job_id__in=[job.id for job in jobs])}
    return [
        DeadLetter(
            job.id,
            job.task_name,
            job.args,
            job.attempts,
            words[job.id].error if job.id in words else "",
            words[job.id].failed_at if job.id in words else None,
        )
        for job in jobs
    ]
